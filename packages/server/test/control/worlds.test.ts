import { ControlError } from '@onhand/server';
import { describe, expect, it } from 'vitest';
import { inventoryPath, startMs, startWorld } from '../start-world.ts';

const reserve = (pieces: number, id: string) => ({
  operation: 'increment',
  stock: 0,
  reserved: pieces,
  reservation: { id },
});

describe('reset', () => {
  it('makes the world as it began: state, history, keys, adjustment ids, clock, faults, journal', async () => {
    const { server, patch, get } = startWorld({ control: {}, seed: 1 });
    const body = { operation: 'increment', stock: 1, adjustment_id: 'a' };
    await patch(body, { 'idempotency-key': 'k' });
    server.control.clock.advance({ days: 3 });
    server.control.faults.add({ effect: { kind: 'status', status: 503 } });

    server.control.reset();

    expect(server.control.clock.now()).toBe(startMs);
    expect(server.control.journal.list()).toEqual([]);
    expect((await get(`${inventoryPath}/history`)).body).toEqual([]);
    const again = await patch(body, { 'idempotency-key': 'k' });
    expect(again.body).toMatchObject({ stock: 101, version: 2 });
    expect(again.headers.has('idempotent-replayed')).toBe(false);
    expect((await get('/inventory/audit', { token: 'auditor' })).headers.get('x-total-count')).toBe('1');
  });

  it('can stop the clock before the products begin', async () => {
    const { server, get } = startWorld({ control: {} });

    server.control.reset({ now: '2030-01-01T00:00:00Z' });

    expect((await get(inventoryPath)).body.updated_at).toBe('2030-01-01T00:00:00.000Z');
    expect(server.control.clock.isStopped()).toBe(true);
  });

  it('changes nothing when it is refused', async () => {
    const { server, patch, get } = startWorld();
    await patch({ stock: 7 });
    server.control.clock.advance(5);

    expect(() => server.control.reset({ now: 'tomorrow' })).toThrow(ControlError);

    expect((await get(inventoryPath)).body.stock).toBe(7);
    expect(server.control.clock.now()).toBe(startMs + 5);
  });
});

describe('products', () => {
  it('are listed with their holds and backorders', async () => {
    const { server, patch } = startWorld();
    server.control.products.put({
      id: 'prod_789',
      name: 'Mug',
      stock: 10,
      reserved: 2,
      backorder_allowed: true,
    });
    await patch(reserve(3, 'r1'));
    await patch({ operation: 'decrement', stock: 6, allow_backorder: true });

    const listed = server.control.products.list();

    expect(listed.map(({ id }) => id)).toEqual(['prod_1', 'prod_789', 'prod_790']);
    expect(listed[1]).toMatchObject({
      stock: 5,
      reserved: 5,
      unattributed: 2,
      backordered: 1,
      reservations: [{ id: 'r1', quantity: 3, state: 'active' }],
      backorders: [{ quantity: 1, state: 'open' }],
    });
  });

  it('are listed after what is due has been settled', async () => {
    const { server, patch } = startWorld();
    await patch(reserve(3, 'r1'));
    server.control.clock.advance({ minutes: 31 });

    const [, mug] = server.control.products.list();

    expect(mug).toMatchObject({ reserved: 5, reservations: [{ id: 'r1', state: 'expired' }] });
  });

  it('can be added or begun anew while the others stay', async () => {
    const { server, patch, get } = startWorld();
    await patch({ stock: 50 });

    server.control.products.put(
      { id: 'prod_1', name: 'Apron', stock: 1 },
      { id: 'new', name: 'New', stock: 2 },
    );

    expect((await get('/products/prod_1/inventory')).body).toMatchObject({ stock: 1, version: 1 });
    expect((await get('/products/new/inventory')).body).toMatchObject({ stock: 2, version: 1 });
    expect((await get(inventoryPath)).body).toMatchObject({ stock: 50, version: 2 });
    expect((await get('/products')).body).toHaveLength(4);
  });

  it('can be added while a change is on its way, which is not lost', async () => {
    const { server, patch, get } = startWorld({ control: {} });
    const hold = server.control.interleave.hold();
    const onItsWay = patch({ stock: 50 });
    await hold.waiting();

    server.control.products.put({ id: 'new', name: 'New', stock: 2 });
    hold.end();

    expect((await onItsWay).status).toBe(200);
    expect((await get(inventoryPath)).body).toMatchObject({ stock: 50, version: 2 });
  });

  it('owe nothing any more once they have begun anew', async () => {
    const { server, patch, send } = startWorld();
    const mug = { id: 'prod_789', name: 'Mug', stock: 1, backorder_allowed: true };
    server.control.products.put(mug);
    const sold = await patch({ operation: 'decrement', stock: 3, allow_backorder: true });

    server.control.products.put({ ...mug, stock: 9 });

    const path = `/inventory/backorders/${sold.body.backorder_id}/fulfill`;
    expect((await send('POST', path)).body.code).toBe('backorder-not-found');
  });

  it('can be chosen for the next beginning, in every namespace', async () => {
    const { server, get } = startWorld({ control: {} });
    const used = server.control.namespace('used');
    const tea = { id: 'tea', name: 'Tea', stock: 3 };

    server.control.products.begin([tea]);

    const stocks = async (namespace?: string) => {
      const headers: Record<string, string> =
        namespace === undefined ? {} : { 'x-onhand-namespace': namespace };
      const { body } = await get('/products', { headers });
      return body.map(({ id }: { id: string }) => id);
    };
    expect(await stocks()).toHaveLength(3);
    expect(await stocks('used')).toHaveLength(3);
    expect(await stocks('later')).toEqual(['tea']);
    server.control.reset();
    used.reset();
    expect(await stocks()).toEqual(['tea']);
    expect(await stocks('used')).toEqual(['tea']);
    expect(() => server.control.products.begin([{ ...tea, stock: -1 }])).toThrow(ControlError);
  });

  it('can be replaced as a whole', async () => {
    const { server, get } = startWorld();

    server.control.products.replace([{ id: 'tea', name: 'Tea', stock: 3 }]);

    expect((await get('/products')).body).toMatchObject([{ id: 'tea', stock: 3 }]);
    expect((await get(inventoryPath)).status).toBe(404);
  });

  it('are refused by name when they are not usable', async () => {
    const { server, get } = startWorld();

    expect(() => server.control.products.put({ id: 'tea', name: 'Tea', stock: -1 })).toThrow(
      'The product at index 0 is invalid: stock must be greater than or equal to 0.',
    );
    expect((await get('/products')).body).toHaveLength(3);
  });
});

describe('clock', () => {
  it('runs with the given one, ahead of it once it was advanced', () => {
    const { server, clock } = startWorld();

    server.control.clock.advance({ minutes: 31, seconds: 1 });
    clock.nowMs += 10;

    expect(server.control.clock.now()).toBe(startMs + 31 * 60_000 + 1_000 + 10);
  });

  it('stands still once it was set, and can be advanced then as well', () => {
    const { server, clock } = startWorld();

    server.control.clock.set('2026-02-01T00:00:00Z');
    clock.nowMs += 10;
    server.control.clock.advance(250);

    expect(new Date(server.control.clock.now()).toISOString()).toBe('2026-02-01T00:00:00.250Z');
  });

  it('lets holds expire at their due time', async () => {
    const { server, patch, get } = startWorld();
    await patch(reserve(5, 'r1'));

    server.control.clock.advance({ minutes: 29 });
    expect((await get(inventoryPath)).body.reserved).toBe(10);
    server.control.clock.advance({ minutes: 1 });

    expect((await get(inventoryPath)).body.reserved).toBe(5);
    expect((await get(`${inventoryPath}/history`)).body[0]).toMatchObject({
      kind: 'reservation_expired',
      timestamp: new Date(startMs + 30 * 60_000).toISOString(),
    });
  });

  it('refuses what is no time', () => {
    const { clock } = startWorld().server.control;

    expect(() => clock.set('soon')).toThrow('must be a date and time');
    expect(() => clock.advance(-1)).toThrow('must be greater than or equal to 0');
    expect(() => clock.advance({ minutes: Number.NaN })).toThrow(ControlError);
  });
});

describe('snapshots', () => {
  it('bring back holds that are due, keys, adjustment ids, backorders, history and the clock', async () => {
    const { server, patch, get, send } = startWorld({ seed: 3 });
    const { control } = server;
    control.products.put({ id: 'prod_789', name: 'Mug', stock: 10, backorder_allowed: true });
    await patch(reserve(4, 'r1'), { 'idempotency-key': 'k1' });
    const backorder = await patch({
      operation: 'decrement',
      stock: 8,
      allow_backorder: true,
      adjustment_id: 'a1',
    });
    // Due, and nobody has looked since, so nobody has settled it.
    control.clock.advance({ minutes: 40 });

    const observe = async () => {
      const state = await get(inventoryPath);
      const history = await get(`${inventoryPath}/history`);
      const replayed = await patch(reserve(4, 'r1'), { 'idempotency-key': 'k1' });
      const used = await patch({ stock: 1, adjustment_id: 'a1' });
      const filled = await send('POST', `/inventory/backorders/${backorder.body.backorder_id}/fulfill`);
      return [state, history, replayed, used, filled].map(({ status, headers, body }) => ({
        status,
        headers: [...headers],
        body,
      }));
    };
    const id = control.snapshot();
    const first = await observe();
    await patch({ stock: 0, operation: 'increment', reserved: 1 });
    control.clock.advance({ days: 2 });
    await get(inventoryPath);

    control.restore(id);
    const second = await observe();
    control.restore(id);
    const third = await observe();

    expect(first.map(({ status }) => status)).toEqual([200, 200, 200, 409, 200]);
    expect(first[0]?.body).toMatchObject({ reserved: 0, backordered: 2 });
    expect(first[1]?.body[0]).toMatchObject({ kind: 'reservation_expired' });
    expect(second).toEqual(first);
    expect(third).toEqual(first);
  });

  it('are not changed by what happens after them', async () => {
    const { server, patch, get } = startWorld();
    const id = server.control.snapshot();
    server.control.restore(id);
    await patch({ stock: 1 });
    server.control.restore(id);

    expect((await get(inventoryPath)).body).toMatchObject({ stock: 100, version: 1 });
    expect((await get(`${inventoryPath}/history`)).body).toEqual([]);
  });

  it('survive a reset, and are told apart from ones that never were', async () => {
    const { server, patch, get } = startWorld();
    await patch({ stock: 42 });
    const id = server.control.snapshot();
    server.control.reset();

    server.control.restore(id);

    expect((await get(inventoryPath)).body.stock).toBe(42);
    expect(() => server.control.restore('snapshot-99')).toThrow("There is no snapshot 'snapshot-99'.");
  });
});
