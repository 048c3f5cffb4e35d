import { ConnectionDropped, type FaultEffect } from '@onhand/server';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Answered, inventoryPath, startMs, startWorld } from '../start-world.ts';

const dayMs = 86_400_000;
const restock = { stock: 50, operation: 'increment' };
const stockAfter = async (world: Pick<ReturnType<typeof startWorld>, 'get'>) =>
  (await world.get(inventoryPath)).body.stock;

/** One of several requests that are under way together. */
interface Duplicate {
  readonly key: 'k1' | 'k2';
  readonly asksForMore: boolean;
  /** Turns that pass before it is sent, and before its atomic step. */
  readonly sendAfter: number;
  readonly commitAfter: number;
  /** Whether the server fails between the claim of the key and the commit. */
  readonly crashes: boolean;
}

const crowds = fc.array(
  fc.record<Duplicate>({
    key: fc.constantFrom('k1', 'k1', 'k2'),
    asksForMore: fc.oneof(
      { weight: 4, arbitrary: fc.constant(false) },
      { weight: 1, arbitrary: fc.constant(true) },
    ),
    sendAfter: fc.nat({ max: 60 }),
    commitAfter: fc.nat({ max: 60 }),
    crashes: fc.oneof(
      { weight: 3, arbitrary: fc.constant(false) },
      { weight: 1, arbitrary: fc.constant(true) },
    ),
  }),
  { minLength: 2, maxLength: 9, size: 'max' },
);

async function turns(count: number) {
  for (let left = count; left > 0; left--) await Promise.resolve();
}

const bodyOf = ({ asksForMore }: Duplicate) => ({ ...restock, stock: asksForMore ? 70 : 50 });

/** Sends a crowd, each at its turn; whoever comes to its commit takes the next delay and, if it is so, the next crash. */
async function playCrowd(crowd: readonly Duplicate[]) {
  let commits = 0;
  let isOver = false;
  const world = startWorld({
    checkResponses: false,
    onError: () => {},
    beforeCommit: async () => {
      const one = isOver ? undefined : crowd[commits++];
      await turns(one?.commitAfter ?? 0);
      if (one?.crashes) throw new Error('The disk is full.');
    },
  });
  const answers = await Promise.all(
    crowd.map(async (one) => {
      await turns(one.sendAfter);
      return { one, answer: await world.patch(bodyOf(one), { 'idempotency-key': one.key }) };
    }),
  );
  isOver = true;
  return { world, answers };
}

interface Told {
  readonly one: Duplicate;
  readonly answer: Answered;
}

/** What those with one key were told: one effect, or none, and the same of it to everybody. */
function expectOneStory(told: readonly Told[]): void {
  const successes = told.filter(({ answer }) => answer.status === 200);
  const [first] = successes;
  for (const { one, answer } of successes) {
    expect(answer.body).toEqual(first?.answer.body);
    expect(bodyOf(one)).toEqual(first && bodyOf(first.one));
  }
  const original = successes.filter(({ answer }) => answer.headers.get('idempotent-replayed') === null);
  expect(original.length).toBe(successes.length === 0 ? 0 : 1);
  for (const { answer } of told.filter(({ answer: { status } }) => status !== 200)) {
    expect(['idempotency-in-progress', 'idempotency-key-reused', 'internal']).toContain(answer.body.code);
  }
}

describe('duplicates of a request with a key', () => {
  it('have one effect and are told one story, however they interleave and wherever the server fails', async () => {
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(crowds, async (crowd) => {
        const { world, answers } = await playCrowd(crowd);
        let expected = 100;
        for (const key of ['k1', 'k2']) {
          const told = answers.filter(({ one }) => one.key === key);
          expectOneStory(told);
          expected += told.find(({ answer }) => answer.status === 200)?.answer.body.adjustment ?? 0;
        }
        expect(await stockAfter(world)).toBe(expected);
        // Whatever became of the others, a key is never lost: the next attempt is applied or told what was.
        for (const { one } of answers) {
          expect((await world.patch(bodyOf(one), { 'idempotency-key': one.key })).body.code).not.toBe(
            'idempotency-in-progress',
          );
        }
        for (const { answer } of answers)
          seen.add(answer.body.code ?? String(answer.headers.get('idempotent-replayed')));
      }),
      { numRuns: 400 },
    );
    expect([...seen].sort()).toEqual([
      'idempotency-in-progress',
      'idempotency-key-reused',
      'internal',
      'null',
      'true',
    ]);
  });

  it('end with one effect when their sender repeats them until one is answered', async () => {
    const loss = fc.constantFrom<FaultEffect['kind']>(
      'drop-before',
      'drop-after-commit',
      'truncate',
      'malformed',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(loss, { maxLength: 6 }), async (losses) => {
        const world = startWorld({ checkResponses: false });
        for (const kind of losses) {
          if (
            kind === 'drop-before' ||
            kind === 'drop-after-commit' ||
            kind === 'truncate' ||
            kind === 'malformed'
          )
            world.server.control.faults.add({ match: { method: 'PATCH' }, times: 1, effect: { kind } });
        }
        let attempts = 0;
        let answer: Answered | undefined;
        while (answer === undefined) {
          attempts++;
          answer = await world.patch(restock, { 'idempotency-key': 'k1' }).catch(() => undefined);
        }
        expect(attempts).toBe(losses.length + 1);
        expect(answer.status).toBe(200);
        expect(await stockAfter(world)).toBe(150);
      }),
    );
  });
});

describe('a crash between the claim of a key and the commit', () => {
  it('leaves the key free and no trace, and the next attempt has the one effect', async () => {
    let isBroken = true;
    const world = startWorld({
      onError: () => {},
      beforeCommit: () => {
        if (isBroken) throw new Error('The disk is full.');
      },
    });
    const change = { ...restock, adjustment_id: 'receipt-1' };
    expect((await world.patch(change, { 'idempotency-key': 'k1' })).status).toBe(500);
    expect((await world.get(`${inventoryPath}/history`)).body).toEqual([]);
    isBroken = false;

    const second = await world.patch(change, { 'idempotency-key': 'k1' });
    const third = await world.patch(change, { 'idempotency-key': 'k1' });

    expect(second.headers.get('idempotent-replayed')).toBeNull();
    expect(third.body).toEqual(second.body);
    expect(await stockAfter(world)).toBe(150);
  });

  it('does not keep the key when the world goes on from what was stored before it', async () => {
    const world = startWorld();
    const { control } = world.server;
    const hold = control.interleave.hold();
    const first = world.patch(restock, { 'idempotency-key': 'k1' });
    await hold.waiting();
    const stored = control.snapshot();
    control.restore(stored);
    hold.end();
    await first;

    const second = await world.patch(restock, { 'idempotency-key': 'k1' });

    expect(second.headers.get('idempotent-replayed')).toBeNull();
    expect(await stockAfter(world)).toBe(150);
  });

  it('of the connection before the request came leaves the key free', async () => {
    const world = startWorld();
    world.server.control.faults.add({ times: 1, effect: { kind: 'drop-before' } });
    await expect(world.patch(restock, { 'idempotency-key': 'k1' })).rejects.toThrow(ConnectionDropped);

    expect(
      (await world.patch(restock, { 'idempotency-key': 'k1' })).headers.get('idempotent-replayed'),
    ).toBeNull();
  });
});

describe('a key is kept for 24 hours by the clock', () => {
  const batch = { updates: [{ product_id: 'prod_789', ...restock, idempotency_key: 'item-1' }] };
  const keyed = { 'idempotency-key': 'k1' };
  type World = ReturnType<typeof startWorld>;

  it.each<[string, (world: World) => Promise<Answered>]>([
    ['of a change', ({ patch }) => patch(restock, keyed)],
    ['of a batch', ({ send }) => send('POST', '/inventory/batch-update', { body: batch, headers: keyed })],
    ['of an item of a batch', ({ send }) => send('POST', '/inventory/batch-update', { body: batch })],
  ])('to the millisecond, that %s', async (_words, send) => {
    const world = startWorld();
    await send(world);
    world.clock.nowMs = startMs + dayMs - 1;
    await send(world);
    expect(await stockAfter(world)).toBe(150);
    world.clock.nowMs = startMs + dayMs;

    await send(world);

    expect(await stockAfter(world)).toBe(200);
  });

  it('from its commit on, and a replay does not prolong it', async () => {
    const held = Promise.withResolvers<void>();
    const world = startWorld({ beforeCommit: () => held.promise });
    const first = world.patch(restock, keyed);
    world.clock.nowMs = startMs + 5_000;
    held.resolve();
    await first;
    world.clock.nowMs = startMs + dayMs + 4_999;
    expect((await world.patch(restock, keyed)).headers.get('idempotent-replayed')).toBe('true');
    world.clock.nowMs = startMs + dayMs + 5_000;

    expect((await world.patch(restock, keyed)).headers.get('idempotent-replayed')).toBeNull();
  });

  it('also when the clock was set back meanwhile', async () => {
    const world = startWorld();
    world.clock.nowMs = startMs + dayMs / 2;
    await world.patch(restock, { 'idempotency-key': 'k0' });
    world.clock.nowMs = startMs;
    await world.patch(restock, keyed);
    world.clock.nowMs = startMs + dayMs;

    expect((await world.patch(restock, keyed)).headers.get('idempotent-replayed')).toBeNull();
  });
});
