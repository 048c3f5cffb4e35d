import type { Inventory } from '@onhand/spec';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { startWorld } from '../start-world.ts';

interface Start {
  readonly stock: number;
  readonly reserved: number;
}

const anyStart: fc.Arbitrary<Start> = fc
  .tuple(fc.nat({ max: 40 }), fc.nat({ max: 40 }))
  .map(([a, b]) => ({ stock: Math.max(a, b), reserved: Math.min(a, b) }));
const pieces = fc.integer({ min: 1, max: 30 });

/** A world with one product; `wait` holds each change before its atomic step for so many turns. */
function startWith(start: Start, wait: readonly number[] = []) {
  const turns = [...wait];
  const { send, get } = startWorld({
    checkResponses: false,
    products: [{ id: 'mug', name: 'Mug', ...start }],
    beforeCommit: async () => {
      for (let left = turns.shift() ?? 0; left > 0; left--) await Promise.resolve();
    },
  });
  const patch = (body: object) => send('PATCH', '/products/mug/inventory', { body });
  /** All of the product that a change may move, except what counts the changes. */
  const read = async () => {
    const {
      version: _version,
      updated_at: _at,
      ...rest
    }: Inventory = (await get('/products/mug/inventory')).body;
    return rest;
  };
  return { patch, read };
}

const hold = (body: object) => ({ ...body, reservation: { id: 'cart' } });
const reserve = (reserved: number) => ({ operation: 'increment', stock: 0, reserved });
const release = (reserved: number) => ({ operation: 'decrement', stock: 0, reserved });
const ship = (stock: number) => ({ operation: 'decrement', stock });

describe('algebra, through the API', () => {
  it.each([
    ['by number', (body: object) => body],
    ['by a hold', hold],
  ])('to reserve and then release is to do nothing (%s)', async (_words, through) => {
    await fc.assert(
      fc.asyncProperty(anyStart, pieces, async (start, count) => {
        const { patch, read } = startWith(start);
        const before = await read();
        fc.pre((await patch(through(reserve(count)))).status === 200);
        expect((await patch(through(release(count)))).status).toBe(200);
        expect(await read()).toEqual(before);
      }),
    );
  });

  it('to reserve and then ship is to sell off the shelf', async () => {
    await fc.assert(
      fc.asyncProperty(anyStart, pieces, async (start, count) => {
        const reserved = startWith(start);
        const sold = startWith(start);
        fc.pre((await reserved.patch(hold(reserve(count)))).status === 200);
        expect((await reserved.patch(hold(ship(count)))).status).toBe(200);
        expect((await sold.patch(ship(count))).status).toBe(200);
        expect(await reserved.read()).toEqual(await sold.read());
      }),
    );
  });

  it('deltas commute: in every order in which all are accepted, they come to the same', async () => {
    const delta = fc.record({
      operation: fc.constantFrom('increment', 'decrement'),
      stock: fc.nat({ max: 6 }),
      reserved: fc.nat({ max: 6 }),
    });
    const orders = fc
      .array(delta, { minLength: 2, maxLength: 6 })
      .chain((deltas) =>
        fc.tuple(
          fc.constant(deltas),
          fc.shuffledSubarray(deltas, { minLength: deltas.length, maxLength: deltas.length }),
        ),
      );
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(anyStart, orders, async (start, [some, shuffled]) => {
        const one = startWith(start);
        const other = startWith(start);
        const statuses = [];
        for (const body of some) statuses.push((await one.patch(body)).status);
        for (const body of shuffled) statuses.push((await other.patch(body)).status);
        if (statuses.some((status) => status !== 200)) return;
        compared++;
        expect(await other.read()).toEqual(await one.read());
      }),
      { numRuns: 300 },
    );
    expect(compared).toBeGreaterThan(50);
  });

  it('of N simultaneous reservations of one piece exactly min(N, S) succeed, in whatever order they commit', async () => {
    const crowd = fc.record({
      stock: fc.nat({ max: 30 }),
      buyers: fc.integer({ min: 1, max: 40 }),
      wait: fc.array(fc.nat({ max: 9 }), { minLength: 40, maxLength: 40 }),
      byHold: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(crowd, async ({ stock, buyers, wait, byHold }) => {
        const { patch, read } = startWith({ stock, reserved: 0 }, wait);
        const answers = await Promise.all(
          Array.from({ length: buyers }, (_, buyer) =>
            patch({ ...reserve(1), ...(byHold && { reservation: { id: `cart-${buyer}` } }) }),
          ),
        );
        const accepted = answers.filter(({ status }) => status === 200).length;
        expect(accepted).toBe(Math.min(buyers, stock));
        expect(answers.filter(({ body }) => body.code === 'insufficient-stock').length).toBe(
          buyers - accepted,
        );
        expect(await read()).toMatchObject({ stock, reserved: accepted });
      }),
    );
  });
});
