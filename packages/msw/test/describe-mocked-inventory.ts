import { createInventoryHandlers, type InventoryMockOptions } from '@onhand/msw';
import type { HttpHandler, WebSocketHandler } from 'msw';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { describeStreams } from './describe-streams.ts';

type Handlers = (HttpHandler | WebSocketHandler)[];

/** MSW as one environment runs it. */
export interface MockedNetwork {
  readonly start: () => Promise<unknown> | unknown;
  readonly stop: () => Promise<unknown> | unknown;
  readonly replaceHandlers: (handlers: Handlers) => void;
  /** Where something real answers, such as `http://127.0.0.1:50000`. */
  readonly realOrigin: () => string;
}

const baseUrl = 'http://localhost:8000/api';
const mug = '/products/prod_789/inventory';
const reserveOne = { stock: 0, operation: 'increment', reserved: 1 };

/** What `createInventoryHandlers` promises wherever MSW runs: the same tests for Node, browsers and both majors of MSW. */
export function describeMockedInventory(name: string, network: MockedNetwork): void {
  const mock = (...worlds: InventoryMockOptions[]) =>
    network.replaceHandlers(worlds.flatMap((options) => createInventoryHandlers(options)));

  describe(name, () => {
    beforeAll(async () => void (await network.start()));
    afterAll(async () => void (await network.stop()));
    beforeEach(() => mock({}));

    describeAnswers();
    describeBodies();
    describeWorlds(mock);
    describeStreams(network.replaceHandlers);
    describeBorders(mock, network.realOrigin);
  });
}

function describeAnswers() {
  it('applies a change and remembers it', async () => {
    const changed = await patch(mug, { stock: 50, operation: 'increment', reason: 'restock' });

    expect(await changed.json()).toMatchObject({
      stock: 150,
      available: 145,
      previous_stock: 100,
      version: 2,
    });
    expect(changed.headers.get('etag')).toBe('"inv-2"');
    expect(await (await get(mug)).json()).toMatchObject({ stock: 150, available: 145, reserved: 5 });
  });

  it('applies a change that is sent again with its key once', async () => {
    const key = { 'idempotency-key': 'order-1' };
    const first = await patch(mug, reserveOne, key);
    const again = await patch(mug, reserveOne, key);

    expect(again.headers.get('idempotent-replayed')).toBe('true');
    expect(await again.text()).toBe(await first.text());
    expect(await (await get(mug)).json()).toMatchObject({ reserved: 6, version: 2 });
  });

  it('takes the token as the role, and as the name after the colon', async () => {
    const bySales = await patch(mug, reserveOne, { authorization: 'Bearer sales:alice' });
    const byStaff = await patch(mug, reserveOne, { authorization: 'Bearer staff' });
    const byNobody = await fetch(baseUrl + mug);

    expect(await bySales.json()).toMatchObject({ metadata: { adjusted_by: 'alice' } });
    expect(byStaff.status).toBe(403);
    expect(byNobody.status).toBe(401);
    expect(byNobody.headers.get('www-authenticate')).toBe('Bearer');
  });

  it('passes a problem through as it is', async () => {
    const refused = await patch(mug, { stock: 96, operation: 'decrement' });

    expect(refused.status).toBe(422);
    expect(refused.headers.get('content-type')).toBe('application/problem+json');
    expect(await refused.json()).toMatchObject({
      code: 'below-reserved',
      instance: mug,
      request_id: refused.headers.get('x-request-id'),
    });
  });

  it('answers HEAD and 304 without a body', async () => {
    const head = await get(mug, { method: 'HEAD' });
    const unchanged = await get(mug, { headers: { 'if-none-match': '"inv-1"' } });

    expect([head.status, await head.text()]).toEqual([200, '']);
    expect([unchanged.status, await unchanged.text()]).toEqual([304, '']);
    expect(unchanged.headers.get('etag')).toBe('"inv-1"');
  });

  it('lets no two concurrent requests take the same piece', async () => {
    const answers = await Promise.all(Array.from({ length: 120 }, () => patch(mug, reserveOne)));

    expect(answers.filter(({ status }) => status === 200)).toHaveLength(95);
    expect(answers.filter(({ status }) => status === 422)).toHaveLength(25);
    expect(await (await get(mug)).json()).toMatchObject({ reserved: 100, available: 0, version: 96 });
  });
}

function describeBodies() {
  it('reads a body that arrives in pieces', async () => {
    const answer = await patch(mug, streamOf('{"stock":5,', '"operation":', '"increment"}'));

    expect(await answer.json()).toMatchObject({ stock: 105 });
  });

  it('refuses a body that grows beyond 1 MiB', async () => {
    const piece = ' '.repeat(65_536);

    expect((await patch(mug, streamOf(...Array<string>(20).fill(piece)))).status).toBe(413);
  });
}

function describeWorlds(mock: (...worlds: InventoryMockOptions[]) => void) {
  it('makes a world of its own at each call', async () => {
    const other = 'http://localhost:9000/api';
    mock({ baseUrl }, { baseUrl: other });
    await patch(mug, { stock: 7 });

    expect(await (await get(mug)).json()).toMatchObject({ stock: 7 });
    expect(await (await get(mug, {}, other)).json()).toMatchObject({ stock: 100 });
  });

  it('breaks the connection where a fault says so', async () => {
    mock({
      baseUrl,
      control: { faults: [{ match: { method: 'PATCH' }, times: 1, effect: { kind: 'drop-after-commit' } }] },
    });

    await expect(patch(mug, { stock: 7 })).rejects.toThrow(TypeError);
    expect(await (await get(mug)).json()).toMatchObject({ stock: 7 });
  });

  it('lets a client give up on a slow answer', async () => {
    mock({ baseUrl, control: { faults: [{ effect: { kind: 'latency', ms: 600_000 } }] } });
    const client = new AbortController();
    const waiting = get(mug, { signal: client.signal });
    client.abort();

    await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('begins with the products that it is given', async () => {
    mock({ products: [{ id: 'tea', name: 'Tea', stock: 3 }] });

    expect(await (await get('/products')).json()).toMatchObject([{ id: 'tea', stock: 3 }]);
  });
}

function describeBorders(
  mock: (...worlds: InventoryMockOptions[]) => void,
  realOrigin: MockedNetwork['realOrigin'],
) {
  it.each([
    'http://localhost:8000/api/',
    'https://shop.example.com',
    'https://shop.example.com/',
    'https://shop.example.com:8443/v1.0/stock',
    'http://[::1]:8000/api',
  ])('is at %s when that is the base URL', async (given) => {
    mock({ baseUrl: given });

    expect(await (await get(mug, {}, given.replace(/\/$/, ''))).json()).toMatchObject({ stock: 100 });
  });

  it.each(['', '/', '/orders', '/products/%ZZ/nothing'])(
    'answers the unknown path %j below the base URL itself',
    async (path) => {
      const answer = await get(path);

      expect(answer.status).toBe(404);
      expect(await answer.json()).toMatchObject({ code: 'route-not-found' });
    },
  );

  it('finds no product behind a name that is not valid percent-encoding', async () => {
    expect(await (await get('/products/%ZZ')).json()).toMatchObject({ code: 'product-not-found' });
  });

  it.each(['/apiary', '/', '/v2/api/products', '/API/products'])(
    'leaves %s alone when the base URL is /api',
    async (path) => {
      mock({ baseUrl: `${realOrigin()}/api` });

      expect((await get(mug, {}, `${realOrigin()}/api`)).headers.has('x-request-id')).toBe(true);
      expect((await get(path, {}, realOrigin())).headers.has('x-request-id')).toBe(false);
    },
  );

  it('leaves a path alone that only holds the base URL', async () => {
    const root = `${realOrigin()}/api`;
    mock({ baseUrl: root });

    expect((await get(`/to/${root}/products`, {}, realOrigin())).headers.has('x-request-id')).toBe(false);
  });
}

function get(path: string, init: RequestInit = {}, base = baseUrl): Promise<Response> {
  return fetch(base + path, { ...init, headers: { authorization: 'Bearer admin', ...init.headers } });
}

function patch(path: string, body: object, headers: Record<string, string> = {}): Promise<Response> {
  const init = {
    method: 'PATCH',
    headers: { authorization: 'Bearer admin', 'content-type': 'application/json', ...headers },
    body: body instanceof ReadableStream ? body : JSON.stringify(body),
    duplex: 'half',
  };
  return fetch(baseUrl + path, init);
}

function streamOf(...pieces: string[]): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    pull(controller) {
      const piece = pieces.shift();
      if (piece === undefined) controller.close();
      else controller.enqueue(encoder.encode(piece));
    },
  });
}
