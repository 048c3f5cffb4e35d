import { describe, expect, it } from 'vitest';
import { inventoryPath, startWorld } from '../start-world.ts';

/** Each row is wrong in one thing more than the row below it: the first wrong thing is the answer. */
const tooLarge = { 'content-length': '2000000' };
const rows: [
  string,
  number,
  { token: string | null; path: string; headers: Record<string, string>; body: string },
][] = [
  [
    'no token',
    401,
    {
      token: null,
      path: '/products/nope/inventory',
      headers: { ...tooLarge, 'content-type': 'text/plain' },
      body: '{',
    },
  ],
  [
    'no permission',
    403,
    {
      token: 'staff',
      path: '/products/nope/inventory',
      headers: { ...tooLarge, 'content-type': 'text/plain' },
      body: '{',
    },
  ],
  [
    'no product',
    404,
    {
      token: 'admin',
      path: '/products/nope/inventory',
      headers: { ...tooLarge, 'content-type': 'text/plain' },
      body: '{',
    },
  ],
  [
    'too large',
    413,
    {
      token: 'admin',
      path: inventoryPath,
      headers: { ...tooLarge, 'content-type': 'text/plain' },
      body: '{',
    },
  ],
  [
    'no JSON type',
    415,
    { token: 'admin', path: inventoryPath, headers: { 'content-type': 'text/plain' }, body: '{' },
  ],
  ['no JSON', 400, { token: 'admin', path: inventoryPath, headers: {}, body: '{' }],
  [
    'wrong field',
    400,
    {
      token: 'admin',
      path: inventoryPath,
      headers: { 'idempotency-key': 'used' },
      body: '{"stock":-1,"adjustment_id":"used"}',
    },
  ],
  [
    'key of another body',
    422,
    {
      token: 'admin',
      path: inventoryPath,
      headers: { 'idempotency-key': 'used', 'if-match': '"inv-9"' },
      body: '{"stock":4,"adjustment_id":"used"}',
    },
  ],
  [
    'used adjustment id',
    409,
    {
      token: 'admin',
      path: inventoryPath,
      headers: { 'if-match': '"inv-9"' },
      body: '{"stock":4,"adjustment_id":"used"}',
    },
  ],
  [
    'stale version',
    412,
    { token: 'admin', path: inventoryPath, headers: { 'if-match': '"inv-9"' }, body: '{"stock":4}' },
  ],
  ['broken rule', 422, { token: 'admin', path: inventoryPath, headers: {}, body: '{"stock":4}' }],
];

describe('which answer comes first', () => {
  it.each(rows)('%s is %i', async (_words, status, { token, path, headers, body }) => {
    const { send, patch } = startWorld();
    await patch({ stock: 50, adjustment_id: 'used' }, { 'idempotency-key': 'used' });

    expect((await send('PATCH', path, { token, headers, rawBody: body })).status).toBe(status);
  });
});

describe('a problem', () => {
  it('is application/problem+json with every member', async () => {
    const { get } = startWorld();

    const answer = await get('/products/prod_999/inventory', { headers: { 'x-request-id': 'mine-7' } });

    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(answer.headers.get('x-request-id')).toBe('mine-7');
    expect(answer.body).toEqual({
      type: 'https://example.com/errors/not-found',
      title: 'Not Found',
      status: 404,
      detail: "Product with ID 'prod_999' not found.",
      instance: '/products/prod_999/inventory',
      code: 'product-not-found',
      request_id: 'mine-7',
    });
  });

  it('has the type base that the server was given', async () => {
    const { get } = startWorld({ problemTypeBase: 'https://shop.test/problems/' });

    expect((await get('/products/nope')).body.type).toBe('https://shop.test/problems/not-found');
  });

  it('tells nothing of a fault inside, which is reported with its request id', async () => {
    const faults: [unknown, string][] = [];
    const { patch } = startWorld({
      beforeCommit: () => {
        throw new Error('password is hunter2');
      },
      onError: (error, requestId) => faults.push([error, requestId]),
    });

    const answer = await patch({ stock: 1 });

    expect(answer).toMatchObject({
      status: 500,
      body: { code: 'internal', detail: 'The server failed to handle the request.' },
    });
    expect(JSON.stringify(answer.body)).not.toContain('hunter2');
    expect(faults).toEqual([[new Error('password is hunter2'), answer.body.request_id]]);
  });

  it.each(['two words', 'x'.repeat(129), ''])('does not repeat the unusable request id %j', async (given) => {
    const { get } = startWorld();

    expect((await get('/products', { headers: { 'x-request-id': given } })).headers.get('x-request-id')).toBe(
      'req_1',
    );
  });

  it('of overload comes when too many requests are in hand', async () => {
    const held = Promise.withResolvers<void>();
    const reached = Promise.withResolvers<void>();
    const { patch, get } = startWorld({
      maxInFlight: 1,
      beforeCommit: () => {
        reached.resolve();
        return held.promise;
      },
    });
    const first = patch({ stock: 50 });
    await reached.promise;

    const beyond = await get('/products');
    held.resolve();

    expect(beyond).toMatchObject({ status: 503, body: { code: 'overloaded' } });
    expect(beyond.headers.get('retry-after')).toBe('1');
    expect((await first).status).toBe(200);
    expect((await get('/products')).status).toBe(200);
  });
});

describe('paths and methods', () => {
  it.each([
    ['/nope', 404],
    ['/products/', 404],
    ['/products/a/b', 404],
    ['/products/prod_789/inventory/', 404],
    ['/products//inventory', 404],
    ['/products/%E0%A4%A/inventory', 404],
  ])('%s does not exist', async (path, status) => {
    const { get } = startWorld();

    expect((await get(path)).status).toBe(status);
  });

  it('finds nothing outside the base path', async () => {
    const { server } = startWorld();

    expect((await server.fetch(new Request('http://localhost/products'))).status).toBe(404);
    expect((await server.fetch(new Request('http://localhost/apix/products'))).status).toBe(404);
  });

  it('reads an encoded id', async () => {
    const { get } = startWorld();

    expect((await get('/products/prod%5F789')).body.id).toBe('prod_789');
  });

  it.each([
    ['DELETE', '/products', 'GET, HEAD, OPTIONS'],
    ['PUT', inventoryPath, 'GET, PATCH, HEAD, OPTIONS'],
  ])('%s %s is 405 and names what is allowed', async (method, path, allow) => {
    const { send } = startWorld();

    const answer = await send(method, path);

    expect(answer).toMatchObject({ status: 405, body: { code: 'method-not-allowed' } });
    expect(answer.headers.get('allow')).toBe(allow);
  });

  it('answers HEAD as GET, without the body', async () => {
    const { send } = startWorld();

    const answer = await send('HEAD', inventoryPath);

    expect(answer).toMatchObject({ status: 200, body: undefined });
    expect(answer.headers.get('etag')).toBe('"inv-1"');
  });
});
