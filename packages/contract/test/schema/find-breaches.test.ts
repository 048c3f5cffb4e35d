import { describe, expect, it } from 'vitest';
import { findBreaches } from '../../src/schema/find-breaches.ts';

const inventory = {
  id: 'prod_1',
  stock: 10,
  available: 8,
  reserved: 2,
  backordered: 0,
  reorder_threshold: null,
  backorder_allowed: false,
  version: 2,
  updated_at: '2026-01-01T00:00:00.000Z',
};
const problem = {
  type: 'https://shop.test/errors/not-found',
  title: 'Not Found',
  status: 404,
  detail: "Product with ID 'prod_9' not found.",
  instance: '/products/prod_9/inventory',
  code: 'product-not-found',
  request_id: 'req_1',
};

const answer = (status: number, body: unknown, headers: Record<string, string> = {}) => ({
  status,
  headers: new Headers({
    'content-type': status < 400 ? 'application/json; charset=utf-8' : 'application/problem+json',
    'x-request-id': 'req_1',
    etag: '"inv-2"',
    ...headers,
  }),
  text: JSON.stringify(body) ?? '',
  body,
});
const messages = (...args: Parameters<typeof findBreaches>) =>
  findBreaches(...args).map(({ message }) => message);

describe('an answer as documented', () => {
  it.each([
    ['a success', 200, inventory],
    ['a success with members that nobody documents', 200, { ...inventory, warehouse: 'north' }],
    ['a refusal', 404, problem],
    ['one without a body where none is due', 304, undefined],
  ])('breaks nothing: %s', (_what, status, body) => {
    expect(findBreaches('getInventory', answer(status, body))).toEqual([]);
  });
});

describe('an answer that is not as documented', () => {
  it('is told member by member, with what is there', () => {
    const body = { ...inventory, stock: '10', reserved: 1.5, available: -1, updated_at: 'today' };
    expect(messages('getInventory', answer(200, body))).toEqual([
      'In the body, "stock" has to be of the type number, got "10".',
      'In the body, "available" has to be at least 0, got -1.',
      'In the body, "reserved" has to be a whole number, got 1.5.',
      'In the body, "updated_at" has to be a date and time such as 2026-01-31T12:00:00Z, got "today".',
    ]);
  });

  it('is told once for all items of a list', () => {
    const product = { ...inventory, name: 'A', version: 'one' };
    const list = answer(200, [product, product], { 'x-total-count': '2' });
    expect(findBreaches('listProducts', list)).toEqual([
      {
        kind: 'body',
        constraint: 'body',
        member: '*.version',
        message: 'In the body, "0.version" has to be of the type number, got "one".',
      },
    ]);
  });

  it.each([
    [
      'a status that the operation does not have',
      201,
      inventory,
      'The status 201 is not documented; documented are 200, 304, 400, 401, 403, 404, 500, 503.',
    ],
    [
      'a code of another status',
      404,
      { ...problem, code: 'conflict' },
      'The code of a 404 has to be product-not-found, got "conflict".',
    ],
    ['no JSON', 200, undefined, 'The body has to be JSON, got nothing.'],
    [
      'a title that says nothing',
      404,
      { ...problem, title: '' },
      'In the body, "title" has to be at least 1 in length, got "".',
    ],
  ])('is told of: %s', (_what, status, body, message) => {
    expect(messages('getInventory', answer(status, body))).toEqual([message]);
  });

  it('is told of headers that are missing or wrong', () => {
    const { headers, ...rest } = answer(200, []);
    headers.delete('x-request-id');
    headers.set('x-total-count', 'many');
    expect(messages('listProducts', { ...rest, headers })).toEqual([
      'The header X-Request-Id is missing.',
      'The header X-Total-Count has to be a whole number, got "many".',
    ]);
  });

  it('is told of its media type', () => {
    expect(messages('getInventory', answer(200, inventory, { 'content-type': 'text/html' }))).toEqual([
      'The media type has to be application/json, got text/html.',
    ]);
  });

  it.each([
    [500, 'The server failed without saying why (500): {"error":"NullPointerException"}'],
    [503, 'The server says that it is overloaded (503): {"error":"NullPointerException"}'],
  ])('is one breach when it is a server error: %i', (status, message) => {
    expect(findBreaches('getInventory', answer(status, { error: 'NullPointerException' }))).toEqual([
      { kind: 'server-error', constraint: 'status', message },
    ]);
  });
});
