import { ConnectionDropped, type Fault, type FaultEffect } from '@onhand/server';
import { describe, expect, it } from 'vitest';
import { inventoryPath, startWorld } from '../start-world.ts';

const url = `http://localhost/api${inventoryPath}`;
const headers = { authorization: 'Bearer admin', 'content-type': 'application/json' };
const take = { operation: 'decrement', stock: 1 };

function request(init: { method?: string; key?: string; path?: string } = {}) {
  const { method = 'PATCH', key, path = inventoryPath } = init;
  return new Request(`http://localhost/api${path}`, {
    method,
    headers: key === undefined ? headers : { ...headers, 'idempotency-key': key },
    ...(method === 'PATCH' && { body: JSON.stringify(take) }),
  });
}

describe('a fault of the connection', () => {
  it('drop-after-commit and a retry with the same key have one effect', async () => {
    const { server, get } = startWorld();
    server.control.faults.add({
      match: { method: 'PATCH' },
      times: 1,
      effect: { kind: 'drop-after-commit' },
    });

    await expect(server.fetch(request({ key: 'k' }))).rejects.toThrow(TypeError);
    const retried = await server.fetch(request({ key: 'k' }));

    expect(retried.headers.get('idempotent-replayed')).toBe('true');
    expect((await get(inventoryPath)).body).toMatchObject({ stock: 99, version: 2 });
  });

  it('drop-before has no effect', async () => {
    const { server, get } = startWorld();
    server.control.faults.add({ times: 1, effect: { kind: 'drop-before' } });

    await expect(server.fetch(request())).rejects.toThrow(ConnectionDropped);

    expect((await get(inventoryPath)).body).toMatchObject({ stock: 100, version: 1 });
  });

  it('truncate has its effect, and breaks off in the middle of the body', async () => {
    const { server, get } = startWorld();
    server.control.faults.add({ times: 1, effect: { kind: 'truncate' } });

    const answer = await server.fetch(request());
    const reader = answer.body?.getReader();
    const first = await reader?.read();

    expect(answer.status).toBe(200);
    expect(new TextDecoder().decode(first?.value)).toMatch(/^\{"id":"prod_789",/);
    await expect(reader?.read()).rejects.toThrow(TypeError);
    expect((await get(inventoryPath)).body.stock).toBe(99);
  });
});

describe('a fault of the answer', () => {
  it('malformed is JSON that nobody can read', async () => {
    const { server, get } = startWorld();
    server.control.faults.add({ times: 1, effect: { kind: 'malformed' } });

    const answer = await server.fetch(request());

    expect(answer.headers.get('content-type')).toBe('application/json');
    await expect(answer.json()).rejects.toThrow(SyntaxError);
    expect((await get(inventoryPath)).body.stock).toBe(99);
  });

  it('wrong-content-type says text/html', async () => {
    const { server } = startWorld();
    server.control.faults.add({ effect: { kind: 'wrong-content-type' } });

    const answer = await server.fetch(request());

    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await answer.json()).toMatchObject({ stock: 99 });
  });

  it('a status with a code is a problem of the API, and never reaches it', async () => {
    const { server, get } = startWorld({ cors: { origins: ['https://shop.example.com'] } });
    const effect: FaultEffect = { kind: 'status', status: 503, code: 'overloaded', retryAfterSeconds: 2 };
    server.control.faults.add({ times: 1, effect });

    const struck = request();
    struck.headers.set('origin', 'https://shop.example.com');
    const answer = await server.fetch(struck);

    expect(answer.status).toBe(503);
    expect(answer.headers.get('retry-after')).toBe('2');
    expect(answer.headers.get('access-control-allow-origin')).toBe('https://shop.example.com');
    expect(await answer.json()).toEqual({
      type: 'https://example.com/errors/overloaded',
      title: 'Service Unavailable',
      status: 503,
      detail: 'A fault answered in place of the API.',
      instance: new URL(url).pathname,
      code: 'overloaded',
      request_id: answer.headers.get('x-request-id'),
    });
    expect((await get(inventoryPath)).body.stock).toBe(100);
  });

  it('a status without a code is what a proxy would write', async () => {
    const { server } = startWorld();
    server.control.faults.add({ effect: { kind: 'status', status: 502 } });

    const body = await (await server.fetch(request())).json();

    expect(body).toMatchObject({ type: 'about:blank', status: 502 });
    expect(body).not.toHaveProperty('code');
  });
});

describe('latency', () => {
  it('waits before the request, adds up, and leaves it to other faults', async () => {
    const slept: number[] = [];
    const sleep = async (ms: number) => {
      slept.push(ms);
    };
    const { server } = startWorld({ control: { sleep } });
    server.control.faults.add({ effect: { kind: 'latency', ms: 200 } });
    server.control.faults.add({ effect: { kind: 'latency', ms: 50 } });
    server.control.faults.add({ effect: { kind: 'status', status: 500 } });

    const answer = await server.fetch(request());

    expect([slept, answer.status]).toEqual([[250], 500]);
  });
});

describe('which requests a fault strikes', () => {
  it.each<[Fault['match'], boolean]>([
    [{}, true],
    [{ method: 'PATCH' }, true],
    [{ method: 'GET' }, false],
    [{ operation: 'updateInventory' }, true],
    [{ operation: 'getInventory' }, false],
    [{ productId: 'prod_789' }, true],
    [{ productId: 'prod_1' }, false],
    [{ path: '/products/*/inventory' }, true],
    [{ path: '/products/*' }, false],
    [{ path: '/products/**' }, true],
    [{ path: '/products/prod.789/inventory' }, false],
    [{ method: 'PATCH', productId: 'prod_1' }, false],
  ])('%j: %j', async (match = {}, strikes) => {
    const { server } = startWorld();
    server.control.faults.add({ match, effect: { kind: 'status', status: 500 } });

    expect((await server.fetch(request())).status).toBe(strikes ? 500 : 200);
  });

  it('is counted, and is over after `times`', async () => {
    const { server } = startWorld();
    const id = server.control.faults.add({ times: 2, effect: { kind: 'status', status: 500 } });

    const statuses = [];
    for (let n = 0; n < 4; n++) statuses.push((await server.fetch(request())).status);

    expect(statuses).toEqual([500, 500, 200, 200]);
    expect(server.control.faults.list()).toEqual([
      { id, times: 2, effect: { kind: 'status', status: 500 }, matched: 2, struck: 2 },
    ]);
  });

  it('follows from the seed when it is by chance, at about the rate', async () => {
    const strikes = async (seed: number) => {
      const { server } = startWorld();
      server.control.faults.add({ rate: 0.25, seed, effect: { kind: 'status', status: 500 } });
      const statuses = [];
      for (let n = 0; n < 200; n++) statuses.push((await server.fetch(request({ method: 'GET' }))).status);
      return statuses.map((status) => (status === 500 ? 'x' : '.')).join('');
    };

    const first = await strikes(7);

    expect(await strikes(7)).toBe(first);
    expect(await strikes(8)).not.toBe(first);
    expect(first.replaceAll('.', '').length).toBeGreaterThan(30);
    expect(first.replaceAll('.', '').length).toBeLessThan(70);
  });

  it('is never with a rate of 0', async () => {
    const { server } = startWorld();
    server.control.faults.add({ rate: 0, effect: { kind: 'drop-before' } });

    expect((await server.fetch(request())).status).toBe(200);
  });
});

describe('the list of faults', () => {
  it('is met in order: the first that strikes ends it', async () => {
    const { server } = startWorld();
    server.control.faults.add({ times: 1, effect: { kind: 'status', status: 500 } });
    const second = server.control.faults.add({ effect: { kind: 'status', status: 502 } });

    expect((await server.fetch(request())).status).toBe(500);
    expect((await server.fetch(request())).status).toBe(502);
    server.control.faults.remove(second);
    expect((await server.fetch(request())).status).toBe(200);
    expect(() => server.control.faults.remove(second)).toThrow('There is no fault');
  });

  it('begins with the faults of the options, and does again after a reset', async () => {
    const { server } = startWorld({ control: { faults: [{ times: 1, effect: { kind: 'drop-before' } }] } });

    await expect(server.fetch(request())).rejects.toThrow(ConnectionDropped);
    server.control.faults.clear();
    expect((await server.fetch(request())).status).toBe(200);
    server.control.reset();
    await expect(server.fetch(request())).rejects.toThrow(ConnectionDropped);
  });

  it.each([
    [{ effect: { kind: 'explode' } }, 'effect'],
    [{ effect: { kind: 'status', status: 200 } }, 'effect.status must be greater than or equal to 400'],
    [{ rate: 2, effect: { kind: 'truncate' } }, 'rate must be less than or equal to 1'],
    [{ match: { verb: 'GET' }, effect: { kind: 'truncate' } }, 'match.verb is not a known field'],
  ])('refuses %j', (fault, sentence) => {
    const { faults } = startWorld().server.control;

    expect(() => faults.add(JSON.parse(JSON.stringify(fault)))).toThrow(sentence);
  });
});

describe('a fault', () => {
  it('does not strike what a browser asks before the request, which is not in the journal either', async () => {
    const { server, send } = startWorld({ control: {} });
    server.control.faults.add({ times: 1, effect: { kind: 'status', status: 500 } });
    const page = { origin: 'https://shop.example.com', 'access-control-request-method': 'PATCH' };

    expect((await send('OPTIONS', inventoryPath, { token: null, headers: page })).status).toBe(204);
    expect(server.control.journal.list()).toEqual([]);
    expect((await send('GET', inventoryPath)).status).toBe(500);
  });

  it('never gets the id of one that was there before', () => {
    const { server } = startWorld();
    const fault: Fault = { effect: { kind: 'drop-before' } };
    const first = server.control.faults.add(fault);
    server.control.reset();

    expect(server.control.faults.add(fault)).not.toBe(first);
  });

  it('of waiting ends when the client gives up, and the request never reaches the API', async () => {
    const { server } = startWorld({ control: {} });
    server.control.faults.add({ effect: { kind: 'latency', ms: 600_000 } });
    const client = new AbortController();
    const waiting = server.fetch(url, {
      method: 'PATCH',
      headers,
      body: JSON.stringify(take),
      signal: client.signal,
    });
    client.abort();

    await expect(waiting).rejects.toThrow(ConnectionDropped);
    expect(server.control.products.get('prod_789')?.stock).toBe(100);
    expect(server.control.journal.list()).toMatchObject([{ status: null }]);
  });
});
