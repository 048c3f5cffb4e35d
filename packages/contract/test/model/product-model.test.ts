import { expect, it } from 'vitest';
import { type ExpectedAnswer, expectNext, type ProductModel } from '../../src/model/product-model.ts';
import type { UpdateRequest } from '../../src/model/update-request.ts';

const empty: ProductModel = {
  state: {
    stock: 10,
    reserved: 0,
    reorderThreshold: null,
    backorderAllowed: false,
    version: 3,
    backordered: 0,
    holds: new Map(),
    backorders: [],
  },
  accepted: [],
};
const receive: UpdateRequest = {
  body: { operation: 'increment', stock: 5, adjustment_id: 'receipt' },
  key: 'key',
  ifVersion: 3,
};

/** The last of the answers to these requests, one after another. */
function lastAnswer(...requests: UpdateRequest[]): ExpectedAnswer | undefined {
  let model = empty;
  let last: ExpectedAnswer | undefined;
  for (const request of requests) [last, model] = expectNext(model, request);
  return last;
}

it('replays a used key before it looks at the adjustment id, the version and the rules', () => {
  expect(lastAnswer(receive, receive)).toMatchObject({ kind: 'replayed', change: { after: { stock: 15 } } });
});

it('takes a used key with another body for a mistake, notes and metadata aside', () => {
  const other = { ...receive, body: { ...receive.body, stock: 6 } };
  expect(lastAnswer(receive, other)).toMatchObject({ kind: 'refused', code: 'idempotency-key-reused' });
  const noted = { ...receive, body: { ...receive.body, notes: 'again', metadata: { attempt: 2 } } };
  expect(lastAnswer(receive, noted)).toMatchObject({ kind: 'replayed' });
});

it('looks at a used adjustment id before the version', () => {
  const { body, ifVersion } = receive;
  expect(lastAnswer(receive, { body, ifVersion: ifVersion ?? 0 })).toEqual({
    kind: 'refused',
    code: 'adjustment-already-processed',
    members: { payload_matches: true },
  });
});

it('refuses a stale version before it looks at the rules', () => {
  expect(lastAnswer({ body: { operation: 'decrement', stock: 99 }, ifVersion: 2 })).toEqual({
    kind: 'refused',
    code: 'version-mismatch',
    members: { current_version: 3 },
  });
});

it('lets the key and the adjustment id of a refused request be used again', () => {
  const tooMuch = { ...receive, body: { ...receive.body, operation: 'decrement', stock: 11 } } as const;
  expect(lastAnswer(tooMuch, receive)).toMatchObject({
    kind: 'applied',
    change: { after: { stock: 15, version: 4 } },
  });
});
