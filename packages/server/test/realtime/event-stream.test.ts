import { once } from 'node:events';
import { connect } from 'node:net';
import { createInventoryServer, roleTokens } from '@onhand/server';
import { type ServedInventory, serveInventory } from '@onhand/server/node';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';

/** One event as it came. */
interface Event {
  readonly event?: string;
  readonly id?: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests say what they expect of a message, field by field
  readonly data: any;
}

/** Reads a stream event by event; `undefined` at its end. */
function readEvents({ body }: Response) {
  if (body === null) throw new Error('The answer has no body.');
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';

  async function next(): Promise<Event | undefined> {
    while (!text.includes('\n\n')) {
      const { done, value } = await reader.read();
      if (done) return undefined;
      text += value;
    }
    const end = text.indexOf('\n\n');
    const fields = text
      .slice(0, end)
      .split('\n')
      .map((line) => line.split(/: (.*)/));
    text = text.slice(end + 2);
    const { data, ...rest } = Object.fromEntries(fields);
    return { ...rest, data: JSON.parse(data) };
  }
  return { next, cancel: () => reader.cancel() };
}

const headers = { authorization: 'Bearer admin' };
const mug = '/inventory/realtime?product_id=prod_789';
const both = `${mug}&product_id=prod_790`;

let served: ServedInventory;
beforeAll(async () => {
  served = await serveInventory({ port: 0, auth: roleTokens(), control: { http: true } });
});
beforeEach(() => served.control.reset());
afterAll(() => served.close());

const inProcess = createInventoryServer({ auth: roleTokens() });
const doors = {
  'over a connection': {
    url: () => served.url,
    fetch: (url: string, init?: RequestInit) => fetch(url, init),
    count: () => served.control.realtime.count(),
  },
  'in this process': {
    url: () => 'http://localhost/api',
    fetch: inProcess.fetch,
    count: () => inProcess.control.realtime.count(),
  },
};

describe.each(Object.entries(doors))('%s', (_name, door) => {
  const change = (productId = 'prod_789') =>
    door.fetch(`${door.url()}/products/${productId}/inventory`, {
      method: 'PATCH',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify({ operation: 'increment', stock: 1 }),
    });
  const open = (path: string, init: RequestInit = {}) =>
    door.fetch(door.url() + path, { ...init, headers: { ...headers, ...init.headers } });

  it('is an event stream that goes on where Last-Event-ID says, rather than since', async () => {
    const answer = await open(both);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    const stream = readEvents(answer);
    const first = await stream.next();
    const second = await stream.next();
    // Whoever has had one snapshot of two has nothing to go on from.
    expect([first?.id, second?.id]).toEqual([undefined, String(second?.data.seq)]);
    await change();
    const told = await stream.next();
    expect(told).toMatchObject({ id: String(told?.data.seq), data: { type: 'inventory.updated' } });
    await stream.cancel();
    await expect.poll(door.count).toBe(0);

    await change('prod_790');
    const since = String(second?.data.seq);
    const again = readEvents(
      await open(`${both}&since=${since}`, { headers: { 'last-event-id': told?.id ?? '' } }),
    );
    expect([await again.next(), await again.next()]).toMatchObject([
      { data: { type: 'inventory.updated', product_id: 'prod_790' } },
      { data: { type: 'resumed' } },
    ]);
    await again.cancel();
    const anew = readEvents(await open(`${both}&since=0`));
    expect(
      [await anew.next(), await anew.next(), await anew.next()].map((event) => event?.id !== undefined),
    ).toEqual([false, false, true]);
    await anew.cancel();
    await expect.poll(door.count).toBe(0);
  });

  it('refuses with a problem where nothing can begin', async () => {
    const statuses = [
      [open('/inventory/realtime'), 400],
      [open(`${mug}&since=-1`), 400],
      [open(mug, { headers: { 'last-event-id': 'soon' } }), 400],
      [open(`${mug}${'&product_id=prod_790'.repeat(100)}`), 400],
      [open(mug, { headers: { authorization: 'Bearer nobody' } }), 401],
      [open(`${mug}&ticket=rt_none`, { headers: { authorization: '' } }), 401],
      [open(mug, { headers: { authorization: 'Bearer auditor' } }), 403],
      [open(`${mug}&product_id=nothing`), 404],
    ] as const;
    for (const [answer, status] of statuses) expect((await answer).status).toBe(status);
    expect(door.count()).toBe(0);
  });

  it('ends when its reader gives up', async () => {
    const leaving = new AbortController();
    const stream = readEvents(await open(mug, { signal: leaving.signal }));
    await stream.next();
    expect(door.count()).toBe(1);
    leaving.abort();

    await expect(stream.next()).rejects.toThrow();
    await expect.poll(door.count).toBe(0);
    await open(mug, { signal: leaving.signal }).then(readEvents, () => undefined);
    expect(door.count()).toBe(0);
  });

  it('gives the head alone to whoever asks for no more', async () => {
    const answer = await open(mug, { method: 'HEAD' });

    expect([answer.status, await answer.text(), door.count()]).toEqual([200, '', 0]);
  });
});

it('says why it ends before it does, and breaks off where a test asks for it', async () => {
  const ended = readEvents(await fetch(served.url + mug, { headers }));
  await ended.next();
  await fetch(new URL('/__control/streams?code=4401&reason=over', served.url), { method: 'DELETE' });
  expect(await ended.next()).toEqual({ event: 'close', data: { code: 4401, reason: 'over' } });
  expect(await ended.next()).toBeUndefined();

  const broken = readEvents(await fetch(served.url + mug, { headers }));
  await broken.next();
  served.control.realtime.cut();
  await expect(broken.next()).rejects.toThrow();
});

it('leaves a stream as faults want it', async () => {
  const match = { operation: 'openRealtimeStream' } as const;
  served.control.faults.add({ match, times: 1, effect: { kind: 'status', status: 429 } });
  served.control.faults.add({ match, times: 1, effect: { kind: 'malformed' } });
  served.control.faults.add({ match, times: 1, effect: { kind: 'wrong-content-type' } });

  expect((await fetch(served.url + mug, { headers })).status).toBe(429);
  await expect(readEvents(await fetch(served.url + mug, { headers })).next()).rejects.toThrow('JSON');
  const mistyped = await fetch(served.url + mug, { headers });
  expect(mistyped.headers.get('content-type')).toContain('text/html');
});

it('cuts off a client that does not read, and waits only so long for it to read what it had', async () => {
  const waiting: (() => void)[] = [];
  const server = await serveInventory({
    port: 0,
    auth: roleTokens(),
    realtime: {
      maxBufferedBytes: 65_536,
      wait: (_ms, run) => {
        waiting.push(run);
        return () => {};
      },
    },
  });
  const { hostname, port, pathname } = new URL(server.url);
  const slow = connect(Number(port), hostname);
  slow.write(`GET ${pathname}${mug} HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer admin\r\n\r\n`);
  await once(slow, 'data');
  slow.pause();
  const body = JSON.stringify({ operation: 'increment', stock: 1, metadata: { text: 'x'.repeat(8_000) } });
  const change = () =>
    fetch(`${server.url}/products/prod_789/inventory`, {
      method: 'PATCH',
      headers: { ...headers, 'content-type': 'application/json' },
      body,
    });
  // What the system keeps for both ends goes first, which may be some megabytes.
  while (server.control.realtime.count() === 1) await Promise.all(Array.from({ length: 50 }, change));
  for (const run of waiting) run();
  let read = '';
  slow.on('data', (bytes) => {
    read += bytes;
  });
  slow.on('error', () => {}).resume();
  await once(slow, 'close');
  // What waited in the server is gone, the goodbye with it.
  expect(read).not.toContain('event: close');
  await server.close();
});

it('does not keep a server from closing, and says that it does', async () => {
  const server = await serveInventory({ port: 0, auth: roleTokens() });
  const events = readEvents(await fetch(server.url + mug, { headers }));
  await events.next();
  const connection = new WebSocket(server.url.replace('http', 'ws') + mug, { headers });
  const code = new Promise((resolve) => {
    connection.on('close', resolve);
  });
  await new Promise((resolve) => {
    connection.on('message', resolve);
  });
  const closing = server.close();

  expect(await events.next()).toEqual({
    event: 'close',
    data: { code: 1001, reason: 'The server shuts down.' },
  });
  expect(await events.next()).toBeUndefined();
  expect(await code).toBe(1001);
  await closing;
});
