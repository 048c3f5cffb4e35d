import { describe, expect, it } from 'vitest';
import { inventoryPath, startWorld } from '../start-world.ts';

const path = inventoryPath;

describe('interleave', () => {
  it.each(['anna', 'bert'])(
    'two clients read, change and write with If-Match: %s is let go first and wins, the other gets 412',
    async (winner) => {
      const { server, patch, get } = startWorld();
      const { etag = '' } = Object.fromEntries((await get(path)).headers);
      const hold = server.control.interleave.hold({ match: { productId: 'prod_789' } });
      const write = (client: string, stock: number) =>
        patch({ stock }, { 'if-match': etag, 'idempotency-key': client });
      const writes = { anna: write('anna', 60), bert: write('bert', 70) };

      const waiting = await hold.waiting(2);
      for (const client of [winner, winner === 'anna' ? 'bert' : 'anna']) {
        hold.release(waiting.find(({ idempotencyKey }) => idempotencyKey === client)?.id ?? '');
        await writes[client === 'anna' ? 'anna' : 'bert'];
      }

      const statuses = { anna: (await writes.anna).status, bert: (await writes.bert).status };
      expect(statuses).toEqual(winner === 'anna' ? { anna: 200, bert: 412 } : { anna: 412, bert: 200 });
      expect((await get(path)).body).toMatchObject({ stock: winner === 'anna' ? 60 : 70, version: 2 });
    },
  );

  it('holds only what matches, and nothing once it has ended', async () => {
    const { server, patch } = startWorld();
    const hold = server.control.interleave.hold({ match: { idempotencyKey: 'k' } });

    expect((await patch({ stock: 61 })).status).toBe(200);
    const held = patch({ stock: 62 }, { 'idempotency-key': 'k' });
    expect(await hold.waiting()).toEqual([
      { id: 'request-1', productIds: ['prod_789'], idempotencyKey: 'k' },
    ]);
    hold.end();
    hold.end();

    expect((await held).body.stock).toBe(62);
    expect((await patch({ stock: 62 }, { 'idempotency-key': 'k' })).headers.get('idempotent-replayed')).toBe(
      'true',
    );
    expect(await hold.waiting(5)).toEqual([]);
    expect(() => hold.release('request-1')).toThrow("The hold has no request 'request-1'.");
    expect(() => server.control.interleave.find(hold.id)).toThrow('There is no hold');
  });

  it('lets go in the order they came when it ends', async () => {
    const { server, patch } = startWorld();
    const hold = server.control.interleave.hold();
    const writes = [61, 62, 63].map((stock) => patch({ stock }));
    await hold.waiting(3);

    hold.end();

    expect((await Promise.all(writes)).map(({ body }) => body.version)).toEqual([2, 3, 4]);
  });

  it('lets go at a reset; what was held has no effect on the new world', async () => {
    const { server, patch, get } = startWorld();
    const hold = server.control.interleave.hold();
    const held = patch({ stock: 61 });
    await hold.waiting();

    server.control.reset();

    expect((await held).status).toBe(200);
    expect((await get(path)).body).toMatchObject({ stock: 100, version: 1 });
  });

  it('holds an atomic batch once, for whichever of its products it is asked', async () => {
    const { server, send, patch } = startWorld();
    const hold = server.control.interleave.hold({ match: { productId: 'prod_790' } });
    const updates = [
      { product_id: 'prod_789', stock: 5, operation: 'decrement' },
      { product_id: 'prod_790', stock: 5, operation: 'decrement' },
      { product_id: 'prod_790', stock: 5, operation: 'decrement' },
    ];
    const batch = send('POST', '/inventory/batch-update', {
      body: { mode: 'atomic', updates },
      headers: { 'idempotency-key': 'b' },
    });

    const [held] = await hold.waiting();
    await patch({ stock: 50 });
    hold.release(held?.id ?? '');

    expect(held).toEqual({ id: 'request-1', productIds: ['prod_789', 'prod_790'], idempotencyKey: 'b' });
    expect((await batch).body.successful[0].result).toMatchObject({ previous_stock: 50, stock: 45 });
    expect(await hold.waiting(0)).toEqual([]);
    hold.end();
  });

  it('holds each item of a batch by itself otherwise', async () => {
    const { server, send } = startWorld();
    const hold = server.control.interleave.hold({ match: { idempotencyKey: 'b' } });
    const updates = ['prod_789', 'prod_790'].map((id) => ({
      product_id: id,
      stock: 5,
      operation: 'decrement',
    }));
    const batch = send('POST', '/inventory/batch-update', {
      body: { updates },
      headers: { 'idempotency-key': 'b' },
    });

    for (const id of ['prod_789', 'prod_790']) {
      const [held] = await hold.waiting();
      expect(held?.productIds).toEqual([id]);
      hold.release(held?.id ?? '');
    }

    expect((await batch).body.successful).toHaveLength(2);
    hold.end();
  });

  it('lets one of two shipments of a backorder win', async () => {
    const { server, send, patch } = startWorld();
    await patch({ operation: 'increment', stock: 0, backorder_allowed: true });
    const sold = await patch({ operation: 'decrement', stock: 96, allow_backorder: true });
    await patch({ operation: 'increment', stock: 10 });
    const hold = server.control.interleave.hold({ match: { productId: 'prod_789' } });
    const ship = (key: string) =>
      send('POST', `/inventory/backorders/${sold.body.backorder_id}/fulfill`, {
        headers: { 'idempotency-key': key },
      });
    const shipments = [ship('first'), ship('second')];

    const waiting = await hold.waiting(2);
    hold.release(waiting.find(({ idempotencyKey }) => idempotencyKey === 'second')?.id ?? '');
    await shipments[1];
    hold.end();

    expect((await Promise.all(shipments)).map(({ status }) => status)).toEqual([409, 200]);
  });

  it('goes with the beforeCommit of the options', async () => {
    const seen: string[] = [];
    const { server, patch } = startWorld({ beforeCommit: ({ productIds }) => void seen.push(...productIds) });
    const hold = server.control.interleave.hold();
    const held = patch({ stock: 61 });
    await hold.waiting();

    expect(seen).toEqual([]);
    hold.end();
    await held;
    expect(seen).toEqual(['prod_789']);
  });
});
