import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inventoryPath, type Sent, startWorld } from '../start-world.ts';

/** A request that is wrong for certain, in one way of many. */
interface BadRequest extends Sent {
  readonly method: string;
  readonly path: string;
}

const patch = (sent: Sent): BadRequest => ({ method: 'PATCH', path: inventoryPath, ...sent });
const validBody = '{"stock":50}';

const wrongValue: Record<string, fc.Arbitrary<unknown>> = {
  stock: fc.oneof(
    fc.integer({ max: -1 }),
    fc.double({ min: 0.1, max: 0.9 }),
    fc.string(),
    fc.constantFrom(null, true, [], {}, 1e21),
  ),
  operation: fc.oneof(
    fc.string().filter((text) => !['set', 'increment', 'decrement'].includes(text)),
    fc.constant(null),
  ),
  reason: fc.oneof(fc.string({ minLength: 101, unit: 'grapheme' }), fc.integer(), fc.constant(null)),
  adjustment_id: fc.constantFrom('', 'x'.repeat(129), 5, null, {}),
  reserved: fc.oneof(fc.integer({ max: -1 }), fc.constantFrom('1', null, [1], 1e300)),
  cost_per_unit: fc.oneof(fc.double({ max: -1e-6, noNaN: true }), fc.constantFrom(1e-5, '1', null)),
  expires_at: fc.string().filter((text) => !/^\d{4}-/.test(text)),
  metadata: fc.oneof(fc.string(), fc.array(fc.integer()), fc.constantFrom(null, 1)),
};

const wrongField = fc
  .constantFrom(...Object.keys(wrongValue))
  .chain((field) => (wrongValue[field] ?? fc.constant(null)).map((value) => ({ stock: 50, [field]: value })));
const unknownField = fc.string({ unit: 'binary' }).map((name) => ({ stock: 50, [`?${name}`]: 1 }));
const noObject = fc
  .jsonValue({ noUnicodeString: false })
  .filter((value) => typeof value !== 'object' || Array.isArray(value) || value === null);
const prototypeKey = fc
  .constantFrom('__proto__', 'constructor', 'prototype', 'hasOwnProperty')
  .map((key) => `{"stock":50,"${key}":{"a":1}}`);

const badBody = fc.oneof(
  fc.oneof(wrongField, unknownField, noObject).map((value) => JSON.stringify(value)),
  prototypeKey,
  fc.string({ unit: 'binary', maxLength: 200 }).map((text) => `{${text}`),
  fc.nat({ max: 20_000 }).map((depth) => '['.repeat(depth)),
  fc.uint8Array({ minLength: 1, maxLength: 100 }).map((bytes) => new Uint8Array([0xff, ...bytes])),
);
const printable = fc.string({
  unit: fc.integer({ min: 0x20, max: 0xff }).map((code) => String.fromCharCode(code)),
  maxLength: 300,
});
const badHeader = fc.oneof(
  printable.map((text) => ({ 'idempotency-key': `${text} é` })),
  printable.map((text) => ({ 'if-match': `"${text}` })),
  printable.map((text) => ({ 'content-type': `text/${text}` })),
  printable.map((text) => ({ 'content-encoding': `x${text}` })),
  printable.map((text) => ({ authorization: `?${text}` })),
  fc.integer({ min: 1_048_577 }).map((bytes) => ({ 'content-length': String(bytes) })),
  fc.constant({ 'x-adjustment-id': 'x'.repeat(129) }),
);
const badPath = fc.array(fc.webSegment(), { maxLength: 6 }).map((parts) => `/x${parts.join('/')}`);
const badQuery = fc
  .tuple(fc.constantFrom('/products', `${inventoryPath}/history`), fc.webQueryParameters())
  .map(([path, query]) => `${path}?limit=0&${query}`);

const badRequest: fc.Arbitrary<BadRequest> = fc.oneof(
  { weight: 6, arbitrary: badBody.map((rawBody) => patch({ rawBody })) },
  { weight: 3, arbitrary: badHeader.map((headers) => patch({ rawBody: validBody, headers })) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(badPath, fc.constantFrom('GET', 'PATCH', 'POST'))
      .map(([path, method]) => ({ method, path, ...(method !== 'GET' && { rawBody: validBody }) })),
  },
  { weight: 1, arbitrary: badQuery.map((path) => ({ method: 'GET', path })) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('PUT', 'DELETE', 'POST')
      .map((method) => ({ method, path: inventoryPath, rawBody: validBody })),
  },
);

it('10,000 bad requests are refused with a problem, and change nothing', async () => {
  const { send, get } = startWorld({ ids: () => 'same' });
  const before = (await get('/products')).body;
  const statuses = new Set<number>();

  await fc.assert(
    fc.asyncProperty(badRequest, async ({ method, path, ...sent }) => {
      const answer = await send(method, path, sent);
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(answer.status).toBeLessThan(500);
      expect(answer.headers.get('content-type')).toBe('application/problem+json');
      statuses.add(answer.status);
    }),
    { numRuns: 10_000 },
  );

  expect((await get('/products')).body).toEqual(before);
  expect((await get(`${inventoryPath}/history`)).body).toEqual([]);
  expect([...statuses].sort()).toEqual([400, 401, 404, 405, 412, 413, 415]);
}, 60_000);
