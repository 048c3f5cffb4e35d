import { describe, expect, it } from 'vitest';
import { inventoryPath, startMs, startWorld } from '../start-world.ts';

describe('the journal', () => {
  it('holds what was received and what was answered, and no token', async () => {
    const { server, patch } = startWorld({ control: {} });
    const body = { operation: 'increment', stock: 5 };
    await patch(body, { 'idempotency-key': 'k', 'if-match': '"inv-1"' });
    await patch(body, { 'idempotency-key': 'k' });
    await patch({ stock: 61 }, { 'if-match': '"inv-1"' }, 'admin:secret-token');

    const [first, second, third] = server.control.journal.list();

    expect(first).toEqual({
      seq: 1,
      at: new Date(startMs).toISOString(),
      method: 'PATCH',
      path: inventoryPath,
      query: '',
      operation: 'updateInventory',
      productId: 'prod_789',
      idempotencyKey: 'k',
      ifMatch: '"inv-1"',
      body,
      status: 200,
      code: null,
      replayed: false,
      requestId: expect.stringMatching(/^req_/),
      fault: null,
      durationMs: 0,
    });
    expect(second).toMatchObject({ seq: 2, status: 200, replayed: true });
    expect(third).toMatchObject({ seq: 3, status: 412, code: 'version-mismatch' });
    expect(JSON.stringify(server.control.journal.list())).not.toContain('secret-token');
  });

  it('holds requests that a fault struck, with their bodies', async () => {
    const { server, patch } = startWorld({ control: {} });
    server.control.faults.add({ times: 1, effect: { kind: 'drop-after-commit' } });
    server.control.faults.add({ times: 1, effect: { kind: 'status', status: 503, code: 'overloaded' } });

    await expect(patch({ stock: 61 })).rejects.toThrow(TypeError);
    await patch({ stock: 61 });

    expect(server.control.journal.list()).toMatchObject([
      { status: null, fault: 'drop-after-commit', body: { stock: 61 }, durationMs: 0 },
      { status: 503, code: 'overloaded', fault: 'status', body: { stock: 61 } },
    ]);
  });

  it('holds a request that is not answered yet, in the order they came', async () => {
    const { server, patch, get } = startWorld({ control: {} });
    const hold = server.control.interleave.hold();
    const held = patch({ stock: 61 });
    await hold.waiting();
    await get(inventoryPath);

    expect(server.control.journal.list()).toMatchObject([
      { seq: 1, method: 'PATCH', status: null, durationMs: null },
      { seq: 2, method: 'GET', status: 200 },
    ]);
    hold.end();
    await held;
    expect(server.control.journal.list()[0]).toMatchObject({ seq: 1, status: 200 });
  });

  it('tells of unknown paths, malformed bodies and bodies that nobody read', async () => {
    const { server, send, patch } = startWorld({ control: {} });
    await send('GET', '/nowhere?x=1');
    await send('PATCH', inventoryPath, { rawBody: '{', headers: { 'content-type': 'application/json' } });
    await patch({ stock: 61 }, { authorization: 'nothing' });

    expect(server.control.journal.list()).toMatchObject([
      { path: '/nowhere', query: '?x=1', operation: null, productId: null, status: 404 },
      { status: 400, code: 'malformed-body' },
      { status: 401, body: { stock: 61 } },
    ]);
    expect(server.control.journal.list()[1]).not.toHaveProperty('body');
  });

  it('does not wait for a body that is refused for its size', async () => {
    const { server, send } = startWorld({ control: {} });
    const rawBody = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new Uint8Array(65_536).fill(0x20)),
    });

    const refused = await send('PATCH', inventoryPath, { rawBody });

    expect(refused.status).toBe(413);
    expect(server.control.journal.list()).toMatchObject([{ status: 413, code: 'payload-too-large' }]);
  });

  it('can be filtered and cleared', async () => {
    const { server, patch, get } = startWorld({ control: {} });
    await patch({ stock: 61 }, { 'idempotency-key': 'k' });
    await get(inventoryPath);
    await get('/products/nothing');
    const { journal } = server.control;
    const seqs = (filter: Parameters<typeof journal.list>[0]) => journal.list(filter).map(({ seq }) => seq);

    expect(seqs({ method: 'GET' })).toEqual([2, 3]);
    expect(seqs({ productId: 'prod_789' })).toEqual([1, 2]);
    expect(seqs({ status: 404 })).toEqual([3]);
    expect(seqs({ code: 'product-not-found', operation: 'getProduct' })).toEqual([3]);
    expect(seqs({ idempotencyKey: 'k', replayed: false })).toEqual([1]);
    journal.clear();
    await get(inventoryPath);
    expect(seqs({})).toEqual([1]);
  });

  it('keeps only the last ones', async () => {
    const { server, get } = startWorld({ control: { journal: 2 } });
    for (let n = 0; n < 3; n++) await get(inventoryPath);

    expect(server.control.journal.list().map(({ seq }) => seq)).toEqual([2, 3]);
  });

  it('says so when there is none', () => {
    expect(() => startWorld().server.control.journal.list()).toThrow('Start it with the option control');
  });
});
