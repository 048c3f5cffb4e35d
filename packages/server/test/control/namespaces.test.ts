import { createInventoryServer, signToken } from '@onhand/server';
import { describe, expect, it } from 'vitest';
import { inventoryPath, startWorld } from '../start-world.ts';

const within = (name: string) => ({ 'x-onhand-namespace': name });

describe('namespaces', () => {
  it('do not see each other: state, keys, clock, faults, journal', async () => {
    const { server, patch, get } = startWorld({ control: {} });
    const a = server.control.namespace('a');
    await patch({ stock: 61 }, { ...within('a'), 'idempotency-key': 'k' });
    a.clock.advance({ days: 1 });

    const inB = await patch({ stock: 62 }, { ...within('b'), 'idempotency-key': 'k' });
    a.faults.add({ effect: { kind: 'status', status: 500 } });

    expect(inB.headers.has('idempotent-replayed')).toBe(false);
    expect((await get(inventoryPath, { headers: within('b') })).body).toMatchObject({
      stock: 62,
      version: 2,
    });
    expect((await get(inventoryPath)).body).toMatchObject({ stock: 100, version: 1 });
    expect((await get(inventoryPath, { headers: within('a') })).status).toBe(500);
    expect(a.clock.now()).toBe(server.control.clock.now() + 86_400_000);
    expect(a.journal.list()).toHaveLength(2);
    expect(server.control.journal.list()).toHaveLength(1);
  });

  it('are reset one by one', async () => {
    const { server, patch, get } = startWorld({ control: {} });
    await patch({ stock: 61 }, within('a'));
    await patch({ stock: 62 }, within('b'));

    server.control.namespace('a').reset();

    expect((await get(inventoryPath, { headers: within('a') })).body.stock).toBe(100);
    expect((await get(inventoryPath, { headers: within('b') })).body.stock).toBe(62);
  });

  it('are named by a claim of the token as well', async () => {
    const server = createInventoryServer({ control: {} });
    const token = await signToken({ role: 'admin', namespace: 'claimed' });
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const url = `http://localhost/api${inventoryPath}`;

    await server.fetch(new Request(url, { method: 'PATCH', headers, body: '{"stock":63}' }));

    expect(server.control.namespace('claimed').products.list()[1]).toMatchObject({ stock: 63 });
    expect(server.control.products.list()[1]).toMatchObject({ stock: 100 });
  });

  it('are bounded: the one used longest ago gives way', async () => {
    const { patch, get } = startWorld({ control: { namespaces: 2 } });
    const stockIn = async (name: string) => (await get(inventoryPath, { headers: within(name) })).body.stock;
    await patch({ stock: 61 }, within('a'));
    await patch({ stock: 62 }, within('b'));
    expect(await stockIn('a')).toBe(61);

    await patch({ stock: 63 }, within('c'));

    expect(await stockIn('a')).toBe(61);
    expect(await stockIn('b')).toBe(100);
  });

  it('need a usable name', async () => {
    const { server, get } = startWorld({ control: {} });

    expect((await get(inventoryPath, { headers: within('a b') })).status).toBe(400);
    expect(() => server.control.namespace('')).toThrow('must be 1 to 64 letters');
  });

  it('are not there unless they were switched on', async () => {
    const { server, patch, get } = startWorld();
    await patch({ stock: 61 }, within('a'));

    expect((await get(inventoryPath)).body.stock).toBe(61);
    expect(() => server.control.namespace('a')).toThrow('has no namespaces');
  });
});
