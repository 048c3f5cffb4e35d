import { request as httpRequest } from 'node:http';
import { roleTokens } from '@onhand/server';
import { type ServedInventory, type ServeOptions, serveInventory } from '@onhand/server/node';
import { afterEach, describe, expect, it } from 'vitest';

let served: ServedInventory | undefined;
afterEach(() => served?.close());

async function start(control?: ServeOptions['control']) {
  served = await serveInventory({ port: 0, auth: roleTokens(), ...(control !== undefined && { control }) });
  const root = served.url.replace(/\/api$/, '');
  const headers = { authorization: 'Bearer admin', 'content-type': 'application/json' };
  const inventory = `${served.url}/products/prod_789/inventory`;
  return {
    root,
    port: Number(new URL(root).port),
    control: async (method: string, path: string, body?: unknown, extra: Record<string, string> = {}) => {
      const init = {
        method,
        headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...extra },
      };
      const answer = await fetch(
        `${root}/__control${path}`,
        body === undefined ? init : { ...init, body: JSON.stringify(body) },
      );
      const text = await answer.text();
      return {
        status: answer.status,
        headers: answer.headers,
        body: text === '' ? undefined : JSON.parse(text),
      };
    },
    take: (extra: Record<string, string> = {}) =>
      fetch(inventory, {
        method: 'PATCH',
        headers: { ...headers, ...extra },
        body: '{"operation":"decrement","stock":1}',
      }),
    read: async (extra: Record<string, string> = {}) =>
      (await fetch(inventory, { headers: { ...headers, ...extra } })).json(),
  };
}

/** Sends a request with headers that `fetch` would choose itself. */
function sendRaw(port: number, options: { method?: string; path?: string; headers: Record<string, string> }) {
  return new Promise<{ status: number | undefined; headers: Record<string, unknown>; body: string }>(
    (resolve, reject) => {
      const request = httpRequest({
        host: '127.0.0.1',
        port,
        path: '/__control/reset',
        method: 'POST',
        ...options,
      });
      request.on('error', reject);
      request.on('response', (response) => {
        let body = '';
        response.setEncoding('utf8');
        response.on('data', (chunk) => {
          body += chunk;
        });
        response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body }));
      });
      request.end();
    },
  );
}

describe('who may control a server over HTTP', () => {
  it.each([undefined, {}, { http: false }])('nobody, unless it was switched on: %j', async (option) => {
    const { control } = await start(option);

    expect(await control('POST', '/reset')).toMatchObject({ status: 404, body: { code: 'route-not-found' } });
  });

  it('a program on this machine', async () => {
    const { control, take, read } = await start({ http: true });
    await take();

    expect((await control('POST', '/reset')).status).toBe(204);
    expect(await read()).toMatchObject({ stock: 100, version: 1 });
  });

  it.each(['127.0.0.1', 'localhost', '[::1]'])('at the host %s', async (host) => {
    const { port } = await start({ http: true });

    expect((await sendRaw(port, { headers: { host: `${host}:${port}` } })).status).toBe(204);
  });

  it('a page of its own origin', async () => {
    const { port, root } = await start({ http: true });
    const headers = { host: new URL(root).host, origin: root, 'sec-fetch-site': 'same-origin' };

    expect((await sendRaw(port, { headers })).status).toBe(204);
  });

  it.each<[string, Record<string, string>]>([
    ['a page of another origin', { origin: 'https://evil.example' }],
    ['a page of another port', { origin: 'http://127.0.0.1:1' }],
    ['a page without an origin', { origin: 'null' }],
    ['a page whose browser leaves Origin out', { 'sec-fetch-site': 'cross-site' }],
    ['a page of the same site', { 'sec-fetch-site': 'same-site' }],
    ['a page whose host name leads here', { host: 'evil.example', origin: 'http://evil.example' }],
    ['a host that only looks like this one', { host: '127.0.0.1.evil.example' }],
  ])('not %s', async (_who, headers) => {
    const { port, take, read } = await start({ http: true });
    await take();

    const refused = await sendRaw(port, { headers: { host: `127.0.0.1:${port}`, ...headers } });

    expect(refused.status).toBe(403);
    expect(refused.headers['content-type']).toBe('application/problem+json');
    expect(Object.keys(refused.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
    expect(await read()).toMatchObject({ stock: 99 });
  });

  it('not with a preflight, and not with a body that a form could send', async () => {
    const { port, control } = await start({ http: true });
    const headers = {
      host: `127.0.0.1:${port}`,
      origin: 'https://evil.example',
      'access-control-request-method': 'POST',
    };

    expect((await sendRaw(port, { method: 'OPTIONS', headers })).status).toBe(403);
    expect((await control('POST', '/reset', {}, { 'content-type': 'text/plain' })).status).toBe(415);
  });

  it('other hosts too when it was opened to them, but no page of another origin', async () => {
    const { port } = await start({ http: 'any-host' });

    expect((await sendRaw(port, { headers: { host: 'inventory.test' } })).status).toBe(204);
    const headers = { host: 'inventory.test', origin: 'https://evil.example' };
    expect((await sendRaw(port, { headers })).status).toBe(403);
  });
});

describe('the control surface over HTTP', () => {
  it('lists what it has, and says so where it has nothing', async () => {
    const { control } = await start({ http: true });

    expect((await control('GET', '')).body).toContain('POST /reset');
    expect(await control('POST', '/explode')).toMatchObject({ status: 404, body: { status: 404 } });
    expect((await control('GET', '/reset')).status).toBe(404);
  });

  it('sets and advances the clock', async () => {
    const { control } = await start({ http: true });

    expect((await control('PUT', '/clock', { now: '2026-01-01T00:00:00Z' })).body.stopped).toBe(true);
    expect((await control('POST', '/clock', { advance: { minutes: 31 } })).body).toEqual({
      now: '2026-01-01T00:31:00.000Z',
      stopped: true,
    });
    expect((await control('GET', '/clock')).body.now).toBe('2026-01-01T00:31:00.000Z');
    expect(await control('PUT', '/clock', { now: 'soon' })).toMatchObject({
      status: 400,
      body: { detail: expect.stringContaining('must be a date and time') },
    });
    expect((await control('PUT', '/clock', { at: 1 })).status).toBe(400);
  });

  it('lists, puts and replaces products', async () => {
    const { control } = await start({ http: true });

    expect((await control('POST', '/products', [{ id: 'tea', name: 'Tea', stock: 1 }])).status).toBe(204);
    expect((await control('GET', '/products')).body).toHaveLength(4);
    expect((await control('PUT', '/products', [{ id: 'tea', name: 'Tea', stock: 2 }])).status).toBe(204);
    expect((await control('GET', '/products')).body).toMatchObject([
      { id: 'tea', stock: 2, reservations: [] },
    ]);
    expect((await control('PUT', '/beginning', [{ id: 'pot', name: 'Pot', stock: 2 }])).status).toBe(204);
    expect((await control('POST', '/reset')).status).toBe(204);
    expect((await control('GET', '/products')).body).toMatchObject([{ id: 'pot', stock: 2 }]);
    expect((await control('PUT', '/beginning', [{ id: 'pot' }])).status).toBe(400);
    expect((await control('PUT', '/products', [{ id: 'tea' }])).status).toBe(400);
    expect((await control('PUT', '/products', {})).status).toBe(400);
  });

  it('takes snapshots and restores them', async () => {
    const { control, take, read } = await start({ http: true });
    const { id } = (await control('POST', '/snapshots')).body;
    await take();

    expect((await control('POST', `/snapshots/${id}/restore`)).status).toBe(204);
    expect(await read()).toMatchObject({ stock: 100 });
    expect((await control('POST', '/snapshots/none/restore')).status).toBe(404);
  });

  it('drops the connection after the commit; the retry with the key has no second effect', async () => {
    const { control, take, read } = await start({ http: true });
    await control('POST', '/faults', {
      match: { method: 'PATCH' },
      times: 1,
      effect: { kind: 'drop-after-commit' },
    });

    await expect(take({ 'idempotency-key': 'k' })).rejects.toThrow(TypeError);
    const retried = await take({ 'idempotency-key': 'k' });

    expect(retried.headers.get('idempotent-replayed')).toBe('true');
    expect(await read()).toMatchObject({ stock: 99, version: 2 });
    expect((await control('GET', '/faults')).body).toMatchObject([{ matched: 1, struck: 1 }]);
  });

  it('drops the connection before, and in the middle of the body', async () => {
    const { control, take, read } = await start({ http: true });
    await control('POST', '/faults', { times: 1, effect: { kind: 'drop-before' } });
    await control('POST', '/faults', { times: 1, effect: { kind: 'truncate' } });

    await expect(take()).rejects.toThrow(TypeError);
    const truncated = await take();

    expect(truncated.status).toBe(200);
    await expect(truncated.text()).rejects.toThrow(TypeError);
    expect(await read()).toMatchObject({ stock: 99 });
    expect((await control('DELETE', '/faults/fault-1')).status).toBe(204);
    expect((await control('DELETE', '/faults/fault-1')).status).toBe(404);
    expect((await control('DELETE', '/faults')).status).toBe(204);
    expect((await control('GET', '/faults')).body).toEqual([]);
  });

  it('shows the journal, filtered', async () => {
    const { control, take, read } = await start({ http: true });
    await take({ 'idempotency-key': 'k' });
    await read();

    const { body } = await control('GET', '/journal?status=200&replayed=false&idempotencyKey=k');

    expect(body).toMatchObject([{ seq: 1, method: 'PATCH', body: { operation: 'decrement', stock: 1 } }]);
    expect((await control('GET', '/journal?verb=GET')).status).toBe(400);
    expect((await control('DELETE', '/journal')).status).toBe(204);
    expect((await control('GET', '/journal')).body).toEqual([]);
  });

  it('says where there is no journal', async () => {
    const { control } = await start({ http: true, journal: 0 });

    expect((await control('GET', '/journal')).status).toBe(409);
  });

  it('holds requests and lets them go in a chosen order', async () => {
    const { control, take } = await start({ http: true });
    const { id } = (await control('POST', '/holds', { match: { productId: 'prod_789' } })).body;
    const first = take({ 'if-match': '"inv-1"', 'idempotency-key': 'a' });
    const second = take({ 'if-match': '"inv-1"', 'idempotency-key': 'b' });

    const { body: waiting } = await control('GET', `/holds/${id}?count=2`);
    const find = (key: string) =>
      waiting.find(({ idempotencyKey }: { idempotencyKey: string }) => idempotencyKey === key).id;
    await control('POST', `/holds/${id}/release`, { request: find('b') });
    expect((await second).status).toBe(200);
    expect((await control('DELETE', `/holds/${id}`)).status).toBe(204);

    expect((await first).status).toBe(412);
    expect((await control('GET', `/holds/${id}`)).status).toBe(404);
  });

  it('controls the namespace of the header alone', async () => {
    const { control, take, read } = await start({ http: true });
    const a = { 'x-onhand-namespace': 'a' };
    await take(a);
    await take();

    await control('POST', '/reset', undefined, a);

    expect(await read(a)).toMatchObject({ stock: 100 });
    expect(await read()).toMatchObject({ stock: 99 });
    expect((await control('POST', '/reset', undefined, { 'x-onhand-namespace': 'a b' })).status).toBe(400);
  });

  it('is controlled in process too', async () => {
    const { take, read } = await start({ http: true });
    await take();

    served?.control.reset();

    expect(await read()).toMatchObject({ stock: 100 });
  });
});
