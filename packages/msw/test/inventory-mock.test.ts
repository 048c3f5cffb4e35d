import { createInventoryFetch, product, worlds } from '@onhand/msw/fetch';
import { ControlError } from '@onhand/server';
import { describe, expect, it } from 'vitest';
import { sendTo } from './send-to.ts';

const startMs = Date.UTC(2026, 0, 15, 10, 30);
const sellOne = { operation: 'decrement', stock: 1 };
const startMock = (options: Parameters<typeof createInventoryFetch>[0] = {}) =>
  createInventoryFetch({ products: worlds.oneProduct('mug'), clock: () => startMs, ...options });

describe('a mock', () => {
  it('is a world of its own', async () => {
    const [one, other] = [startMock(), startMock()];
    await sendTo(one, 'PATCH', '/products/mug/inventory', sellOne);

    expect(one.products.get('mug')?.stock).toBe(99);
    expect(other.products.get('mug')?.stock).toBe(100);
  });

  it('takes a path as a page would write it, a URL, and a Request', async () => {
    const mock = startMock();
    const { headers } = mock.as('staff');
    const answers = await Promise.all([
      mock.fetch('/api/products/mug', { headers }),
      mock.fetch(new URL('http://localhost:8000/api/products/mug'), { headers }),
      mock.fetch(new Request('http://localhost:8000/api/products/mug', { headers })),
    ]);

    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  });

  it('lets somebody act in a role, by a name of theirs, without a real token', async () => {
    const mock = startMock();
    await sendTo(mock, 'PATCH', '/products/mug/inventory', sellOne, mock.as('manager', 'alice').headers);
    const refused = await sendTo(mock, 'PATCH', '/products/mug/inventory', sellOne, mock.as('staff').headers);

    expect(mock.history('mug')).toMatchObject([{ adjusted_by: 'alice' }]);
    expect(refused.status).toBe(403);
    expect(mock.as('sales')).toMatchObject({ baseUrl: 'http://localhost:8000/api', accessToken: 'sales' });
  });

  it('makes no tokens for an auth that it was given', () => {
    const mock = startMock({ auth: { verify: () => ({ sub: 'a', role: 'admin' }) } });

    expect(() => mock.as('sales')).toThrow('Failed to act as sales: this mock was given an auth of its own.');
  });

  it('tells what was asked', async () => {
    const mock = startMock();
    const headers = { 'idempotency-key': 'sale-1', 'if-match': '"inv-1"' };
    await sendTo(mock, 'PATCH', '/products/mug/inventory', sellOne, headers);

    expect(mock.journal.list({ productId: 'mug' })).toMatchObject([
      { method: 'PATCH', idempotencyKey: 'sale-1', ifMatch: '"inv-1"', body: sellOne, status: 200 },
    ]);
  });

  it('goes by a clock that the test moves', async () => {
    const mock = startMock();
    const reservation = { id: 'r1', expires_in_seconds: 1_800 };
    const reserve = { operation: 'increment', stock: 0, reserved: 5, reservation };
    await sendTo(mock, 'PATCH', '/products/mug/inventory', reserve);

    mock.clock.advance('29 minutes');
    expect(mock.products.get('mug')?.reserved).toBe(5);
    mock.clock.advance('1 minute');
    expect(mock.products.get('mug')?.reserved).toBe(0);
  });

  it('goes back to a snapshot, and begins again with other products', async () => {
    const mock = startMock();
    const before = mock.snapshot();
    await sendTo(mock, 'PATCH', '/products/mug/inventory', sellOne);
    mock.restore(before);
    expect(mock.products.get('mug')?.stock).toBe(100);

    mock.reset(worlds.soldOut('tea'));
    expect(mock.products.list()).toMatchObject([{ id: 'tea', stock: 0 }]);
    expect(() => mock.history('mug')).toThrow(ControlError);

    mock.reset();
    expect(mock.products.list()).toMatchObject([{ id: 'mug', stock: 100 }]);
  });
});

describe('a world', () => {
  it.each([
    ['empty', worlds.empty(), []],
    [
      'oneProduct',
      worlds.oneProduct('a', { name: 'Mug' }),
      [{ id: 'a', name: 'Mug', stock: 100, available: 100 }],
    ],
    ['lowStock', worlds.lowStock('a'), [{ stock: 3, reorder_threshold: 10 }]],
    ['soldOut', worlds.soldOut('a'), [{ stock: 0, available: 0 }]],
    [
      'fullyReserved',
      worlds.fullyReserved('a'),
      [{ stock: 5, reserved: 5, available: 0, unattributed: 0, reservations: [{ order_id: 'order_1' }] }],
    ],
    [
      'backordered',
      worlds.backordered('a'),
      [{ backordered: 2, backorders: [{ id: 'backorder_1', state: 'open' }] }],
    ],
    [
      'manyProducts',
      worlds.manyProducts(2),
      [
        { id: 'prod_1', stock: 2 },
        { id: 'prod_2', stock: 3 },
      ],
    ],
    [
      'a builder',
      [
        product('a').called('Mug').withStock(10).heldFor('order_1', 3).heldFor('order_2', 1, 60).reserving(2),
        product('b').owing('order_3', 4).watchedBelow(0),
      ],
      [
        {
          id: 'a',
          name: 'Mug',
          stock: 10,
          reserved: 6,
          unattributed: 2,
          reservations: [{ quantity: 3 }, {}],
        },
        { id: 'b', stock: 0, backordered: 4, backorder_allowed: true, reorder_threshold: 0 },
      ],
    ],
  ])('called %s begins as it says', (_, products, expected) => {
    expect(createInventoryFetch({ products }).products.list()).toMatchObject(expected);
  });
});

describe('an answer by hand', () => {
  it('stands in for one operation, while the rest is real', async () => {
    const mock = startMock();
    const end = mock.override('getProduct', {
      status: 200,
      body: {
        id: 'mug',
        name: 'Mug from the past',
        stock: 1,
        available: 1,
        reserved: 0,
        backordered: 0,
        reorder_threshold: null,
        backorder_allowed: false,
        version: 1,
        updated_at: '2020-01-01T00:00:00.000Z',
      },
    });

    expect((await sendTo(mock, 'GET', '/products/mug')).body).toMatchObject({ name: 'Mug from the past' });
    expect((await sendTo(mock, 'GET', '/products/mug/inventory')).body).toMatchObject({ stock: 100 });
    end();
    expect((await sendTo(mock, 'GET', '/products/mug')).body).toMatchObject({ name: 'Product mug' });
  });

  it('answers HEAD without a body, and any path that the API would take', async () => {
    const mock = startMock({ baseUrl: 'http://localhost:8000/api' });
    mock.override('getProduct', ({ params }) => ({ problem: 'overloaded', detail: params.productId }));
    const head = await mock.fetch('/api/products/mug', { method: 'HEAD' });

    expect([head.status, await head.text()]).toEqual([503, '']);
    expect((await sendTo(mock, 'GET', '/products/%ZZ')).body).toMatchObject({ detail: '%ZZ' });
    expect((await mock.fetch('/xyz/products/mug')).status).toBe(404);
  });

  it('ends for a client that gives up', async () => {
    const mock = startMock();
    mock.override('getProduct', () => new Promise<undefined>(() => {}));
    const client = new AbortController();
    const waiting = mock.fetch(
      new Request('http://localhost:8000/api/products/mug', { signal: client.signal }),
    );
    client.abort();

    await expect(waiting).rejects.toThrow('aborted');
  });

  it('is a problem by its code, with the members that go with it', async () => {
    const mock = startMock();
    mock.override('updateInventory', { problem: 'insufficient-stock', available: 3, requested: 5 });

    const { status, headers, body } = await sendTo(mock, 'PATCH', '/products/mug/inventory', sellOne);

    expect(status).toBe(422);
    expect(headers.get('content-type')).toBe('application/problem+json');
    expect(body).toMatchObject({ code: 'insufficient-stock', available: 3, requested: 5, status: 422 });
    expect(mock.products.get('mug')?.stock).toBe(100);
  });

  it('may look at the request, leave it to the API, or change what the API answers', async () => {
    const mock = startMock({ products: worlds.oneProduct('tea') });
    mock.override('getProduct', async ({ params, real }) => {
      if (params.productId !== 'tea') return undefined;
      const answer = await real();
      return Response.json({ ...(await answer.json()), name: 'TEA' });
    });

    expect((await sendTo(mock, 'GET', '/products/tea')).body).toMatchObject({ name: 'TEA', stock: 100 });
  });

  it('is asked before the ones given earlier', async () => {
    const mock = startMock();
    mock.override('getProduct', { problem: 'internal' });
    const end = mock.override('getProduct', { problem: 'overloaded' });

    expect((await sendTo(mock, 'GET', '/products/mug')).status).toBe(503);
    end();
    expect((await sendTo(mock, 'GET', '/products/mug')).status).toBe(500);
    mock.reset();
    expect((await sendTo(mock, 'GET', '/products/mug')).status).toBe(200);
  });
});
