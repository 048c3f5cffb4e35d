import { connect } from 'node:net';
import { roleTokens } from '@onhand/server';
import { type ServedInventory, serveInventory } from '@onhand/server/node';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

let served: ServedInventory;
const headers = { authorization: 'Bearer admin', 'content-type': 'application/json' };

beforeEach(async () => {
  served = await serveInventory({
    port: 0,
    auth: roleTokens(),
    products: [{ id: 'mug', name: 'Mug', stock: 500 }],
  });
});
afterEach(() => served.close());

const inventory = () => `${served.url}/products/mug/inventory`;

/** Sends bytes as they are and resolves with all that comes back. */
function sendRaw(text: string): Promise<string> {
  const { hostname, port } = new URL(served.url);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => socket.end(text));
    let answer = '';
    socket.setEncoding('utf8');
    socket.on('data', (chunk) => {
      answer += chunk;
    });
    socket.on('end', () => resolve(answer));
    socket.on('error', reject);
  });
}

describe('over real HTTP', () => {
  it('1,000 concurrent reserves of 1 on 500 pieces: exactly 500 succeed', async () => {
    const body = JSON.stringify({ stock: 0, operation: 'increment', reserved: 1 });
    const reserve = async () => (await fetch(inventory(), { method: 'PATCH', headers, body })).status;

    const statuses = await Promise.all(Array.from({ length: 1_000 }, reserve));

    expect(statuses.filter((status) => status === 200)).toHaveLength(500);
    expect(statuses.filter((status) => status === 422)).toHaveLength(500);
    expect(await (await fetch(inventory(), { headers })).json()).toMatchObject({
      stock: 500,
      reserved: 500,
      available: 0,
      version: 501,
    });
  });

  it('answers 304 and HEAD without a body', async () => {
    const unchanged = await fetch(inventory(), { headers: { ...headers, 'if-none-match': '"inv-1"' } });
    const head = await fetch(inventory(), { method: 'HEAD', headers });

    expect([unchanged.status, await unchanged.text()]).toEqual([304, '']);
    expect([head.status, await head.text()]).toEqual([200, '']);
  });

  it('refuses a chunked body that grows beyond 1 MiB', async () => {
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        for (let chunk = 0; chunk < 20; chunk++) controller.enqueue(new Uint8Array(65_536).fill(0x20));
        controller.close();
      },
    });
    const init = { method: 'PATCH', headers, body, duplex: 'half' };

    expect((await fetch(inventory(), init)).status).toBe(413);
  });

  it.each([
    ['GET /api/products HTTP/1.1\r\n\r\n', /^HTTP\/1\.1 400 /],
    ['GET /api/products HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n', /^HTTP\/1\.1 4\d\d /],
    ['GET \\ HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n', /^HTTP\/1\.1 4\d\d /],
    ['nonsense\r\n\r\n', /^HTTP\/1\.1 400 /],
    [
      'PATCH /api/products/mug/inventory HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\nTransfer-Encoding: chunked\r\n\r\n',
      /^HTTP\/1\.1 400 /,
    ],
  ])('answers %j with a refusal and goes on', async (text, refusal) => {
    expect(await sendRaw(text)).toMatch(refusal);
    expect((await fetch(inventory(), { headers })).status).toBe(200);
  });

  it('leaves the globals of the process as they are', () => {
    expect(new Response('x').constructor).toBe(globalThis.Response);
    expect(Object.getOwnPropertySymbols(new Response('x')).map(String)).not.toContain('Symbol(cache)');
  });
});

describe('closing', () => {
  it('finishes the requests in hand and takes no more', async () => {
    const held = Promise.withResolvers<void>();
    const reached = Promise.withResolvers<void>();
    const slow = await serveInventory({
      port: 0,
      auth: roleTokens(),
      beforeCommit: () => {
        reached.resolve();
        return held.promise;
      },
    });
    const body = JSON.stringify({ stock: 50 });
    const inHand = fetch(`${slow.url}/products/prod_1/inventory`, { method: 'PATCH', headers, body });
    await reached.promise;

    const closed = slow.close();
    await expect(fetch(`${slow.url}/products`, { headers })).rejects.toThrow();
    held.resolve();

    expect((await inHand).status).toBe(200);
    await closed;
  });

  it('can be asked for twice', async () => {
    await Promise.all([served.close(), served.close()]);
  });
});
