import type { InventoryUpdate } from '@onhand/spec';
import { expect, it } from 'vitest';
import { expectedResult } from '../../src/model/expected-result.ts';
import { type ConcurrentChange, explainByOneOrder } from '../../src/model/explain-by-one-order.ts';
import { predictChange } from '../../src/model/predict-change.ts';
import type { ProductState } from '../../src/model/product-state.ts';

const start: ProductState = {
  stock: 3,
  reserved: 0,
  reorderThreshold: null,
  backorderAllowed: false,
  version: 1,
  backordered: 0,
  holds: new Map(),
  backorders: [],
};
const reserveTwo: InventoryUpdate = { operation: 'increment', stock: 0, reserved: 2 };
const receive: InventoryUpdate = { operation: 'increment', stock: 1 };

function answered(change: InventoryUpdate, status: number, body: unknown): ConcurrentChange {
  const answer = { request: '', method: 'PATCH', url: '', status, headers: new Headers(), text: '', body };
  return { change, answer };
}

/** The right answer to a change in this state, and the state after it. */
function applied(before: ProductState, change: InventoryUpdate): [ConcurrentChange, ProductState] {
  const prediction = predictChange(before, change);
  if (!prediction.ok) throw new Error('The test asks for a change that is refused.');
  const { after } = prediction;
  return [answered(change, 200, expectedResult({ request: { body: change }, before, after })), after];
}

const refused = answered(reserveTwo, 422, { code: 'insufficient-stock' });

it('finds the order that the versions tell, whatever the order of the answers', () => {
  const [first, between] = applied(start, reserveTwo);
  const [second] = applied(between, receive);
  expect(explainByOneOrder(start, [second, refused, first])).toBeUndefined();
});

it('objects to two changes that began from the same state', () => {
  const [first] = applied(start, receive);
  expect(explainByOneOrder(start, [first, first])).toMatch(/had to say stock 5, got 4/);
});

it('objects to a change that no rule allows at its place', () => {
  const [first, between] = applied(start, reserveTwo);
  const sold = answered(reserveTwo, 200, { ...Object(first.answer.body), version: between.version + 1 });
  expect(explainByOneOrder(start, [first, sold])).toMatch(/had to be refused \(insufficient-stock\)/);
});

it('objects to a refusal that no moment explains', () => {
  const [first] = applied(start, receive);
  expect(explainByOneOrder(start, [first, refused])).toMatch(/at no moment/);
});
