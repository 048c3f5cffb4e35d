import fc from 'fast-check';
import { inventoryPath, type Sent } from '../start-world.ts';

/** A request that is wrong for certain, in one way of many. */
export interface BadRequest extends Sent {
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
const prototypeName = fc.constantFrom('__proto__', 'constructor', 'prototype', 'hasOwnProperty', 'toString');
const prototypeKey = fc.oneof(
  prototypeName.map((key) => `{"stock":50,"${key}":{"a":1}}`),
  prototypeName.map((key) => `{"stock":0,"operation":"increment","reservation":{"id":"r","${key}":{"a":1}}}`),
  fc.constant('{"stock":50,"metadata":{"__proto__":{"a":1}}}'),
  prototypeName.map((key) => `{"stock":50,"operation":"${key}"}`),
);
/** Numbers that no count is, as no JSON encoder would write them. */
const hugeNumber = fc
  .tuple(
    fc.constantFrom('stock', 'reserved', 'available', 'cost_per_unit'),
    fc.oneof(
      fc.constantFrom('1e400', '-1e400', '9007199254740993', '1e-400', '0.1e1000000', '-0.5', '1E+309'),
      fc.integer({ min: 20, max: 4_000 }).map((digits) => '9'.repeat(digits)),
    ),
  )
  .filter(([, number]) => number !== '1e-400')
  .map(([name, number]) => `{"stock":50,"${name}":${number}}`);
/** Nested deeper than a stack, or wider than 8 KiB. */
const deepMetadata = fc
  .tuple(fc.integer({ min: 4_096, max: 6_000 }), fc.constantFrom('[', '{"a":'))
  .map(([depth, open]) => {
    const close = open === '[' ? ']' : '}';
    return `{"stock":50,"metadata":{"a":${open.repeat(depth)}0${close.repeat(depth)}}}`;
  });
const oddText = fc.constantFrom(
  '\\ud800',
  '\\u0000',
  '\\ufeff',
  '\u202e',
  'é'.normalize('NFD'),
  '👩‍👩‍👧‍👦',
  '\u{10ffff}',
);
const oddUnicode = fc
  .tuple(fc.constantFrom('reason', 'location', 'adjustment_id', 'batch_number'), oddText)
  .map(([name, text]) => `{"stock":50,"${name}":"${text.repeat(130)}"}`);

const badBody = fc.oneof(
  fc.oneof(wrongField, unknownField, noObject).map((value) => JSON.stringify(value)),
  prototypeKey,
  hugeNumber,
  deepMetadata,
  oddUnicode,
  fc.string({ unit: 'binary', maxLength: 200 }).map((text) => `{${text}`),
  fc.nat({ max: 9_000 }).map((depth) => '['.repeat(depth)),
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
  fc
    .constantFrom('', '"inv-1', 'inv-1', '"inv-1" "inv-2"', ',', '*, "inv-1"')
    .map((tag) => ({ 'if-match': tag })),
  printable.map((text) => ({ 'x-confirmation-token': `${text}!` })),
);
const badBatch: fc.Arbitrary<BadRequest> = fc
  .oneof(
    fc.constantFrom(
      '{}',
      '{"updates":[]}',
      '{"updates":{}}',
      '{"updates":[{}],"mode":"all"}',
      '{"__proto__":{},"updates":[1]}',
    ),
    fc
      .integer({ min: 1_001, max: 1_500 })
      .map((items) => `{"updates":[${Array(items).fill('0').join(',')}]}`),
  )
  .map((rawBody) => ({ method: 'POST', path: '/inventory/batch-update', rawBody }));
const badPath = fc.array(fc.webSegment(), { maxLength: 6 }).map((parts) => `/x${parts.join('/')}`);
const badQuery = fc
  .tuple(fc.constantFrom('/products', `${inventoryPath}/history`), fc.webQueryParameters())
  .map(([path, query]) => `${path}?limit=0&${query}`);

export const badRequest: fc.Arbitrary<BadRequest> = fc.oneof(
  { weight: 6, arbitrary: badBody.map((rawBody) => patch({ rawBody })) },
  { weight: 2, arbitrary: badBatch },
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
