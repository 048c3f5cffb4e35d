import type { InventoryUpdate } from '@onhand/spec';
import type { Answer } from '../../src/client/answer.ts';
import type { Asked, RecordedCall } from '../../src/linearizability/recorded-call.ts';
import { expectedReservation, expectedResult } from '../../src/model/expected-result.ts';
import { expectNext, type ProductModel } from '../../src/model/product-model.ts';
import { availableOf, type ProductState } from '../../src/model/product-state.ts';
import type { UpdateRequest } from '../../src/model/update-request.ts';

export const start: ProductState = {
  stock: 3,
  reserved: 0,
  backordered: 0,
  reorderThreshold: null,
  backorderAllowed: false,
  version: 1,
  holds: new Map(),
  backorders: [],
};
export const beginning: ProductModel = { state: start, accepted: [] };

export const receive = (stock: number, more: Omit<UpdateRequest, 'body'> = {}): Asked =>
  ask({ operation: 'increment', stock }, more);
export const reserve = (reserved: number): Asked => ask({ operation: 'increment', stock: 0, reserved });
export const read: Asked = { kind: 'read' };
export function ask(body: InventoryUpdate, more: Omit<UpdateRequest, 'body'> = {}): Asked {
  return { kind: 'update', request: { body, ...more } };
}

export function toAnswer(status: number, body: unknown, headers: Record<string, string> = {}): Answer {
  return { request: '', method: '', url: '', status, headers: new Headers(headers), text: '', body };
}

/** The answer that a right server gives, and the product after it. */
function answerRightly(model: ProductModel, asked: Asked): readonly [Answer, ProductModel] {
  if (asked.kind === 'read') return [toAnswer(200, toInventory(model.state)), model];
  const [expected, after] = expectNext(model, asked.request);
  if (expected.kind === 'refused')
    return [toAnswer(422, { code: expected.code, ...expected.members }), after];
  const result = { ...expectedResult(expected.change), reservation: expectedReservation(expected.change) };
  return [
    toAnswer(200, result, expected.kind === 'replayed' ? { 'idempotent-replayed': 'true' } : {}),
    after,
  ];
}

export const toInventory = (state: ProductState) => ({
  stock: state.stock,
  reserved: state.reserved,
  available: availableOf(state),
  backordered: state.backordered,
  reorder_threshold: state.reorderThreshold,
  backorder_allowed: state.backorderAllowed,
  version: state.version,
});

/** Calls with the answers that they get in this order, all under way at the same time unless `times` says otherwise. */
export function inOrder(
  asked: readonly Asked[],
  times: readonly (readonly [number, number])[] = [],
): RecordedCall[] {
  let model = beginning;
  return asked.map((one, index) => {
    const [answer, after] = answerRightly(model, one);
    model = after;
    const [invokedAt, respondedAt] = times[index] ?? [index, 100 + index];
    return { asked: one, invokedAt, respondedAt, answer };
  });
}

export const lost = (asked: Asked, invokedAt = 0): RecordedCall => ({
  asked,
  invokedAt,
  respondedAt: Number.POSITIVE_INFINITY,
  answer: undefined,
});
