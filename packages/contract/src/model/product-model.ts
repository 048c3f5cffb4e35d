import type { InventoryUpdate, ProblemCode } from '@onhand/spec';
import { isSameJson } from '../expectations/is-same-json.ts';
import { type Prediction, predictChange, predictFulfillment } from './predict-change.ts';
import type { ProductState } from './product-state.ts';
import type { UpdateRequest } from './update-request.ts';

/** A request that was accepted, and the two states around it. */
export interface AcceptedChange {
  readonly request: UpdateRequest;
  readonly before: ProductState;
  readonly after: ProductState;
}

/** One product with everything that an answer can depend on. Immutable. */
export interface ProductModel {
  readonly state: ProductState;
  /** Oldest first. */
  readonly accepted: readonly AcceptedChange[];
}

/** What the next answer must be. */
export type ExpectedAnswer =
  | { readonly kind: 'applied'; readonly change: AcceptedChange }
  | { readonly kind: 'replayed'; readonly change: AcceptedChange }
  | {
      readonly kind: 'refused';
      readonly code: ProblemCode;
      readonly members: Readonly<Record<string, unknown>>;
    };

/** The answer that one more request must get, and the product after it. */
export function expectNext(
  model: ProductModel,
  request: UpdateRequest,
): readonly [ExpectedAnswer, ProductModel] {
  const early = expectByIdentity(model, request) ?? expectByVersion(model, request);
  if (early !== undefined) return [early, model];

  return settle(model, request, predictChange(model.state, request.body));
}

/** The answer that shipping the `index`-th backorder must get, and the product after it. */
export function expectFulfillment(
  model: ProductModel,
  index: number,
): readonly [ExpectedAnswer, ProductModel] {
  const stock = model.state.backorders[index]?.quantity ?? 0;
  const prediction = predictFulfillment(model.state, index);
  return settle(model, { body: { operation: 'decrement', stock } }, prediction);
}

function settle(
  model: ProductModel,
  request: UpdateRequest,
  prediction: Prediction,
): readonly [ExpectedAnswer, ProductModel] {
  if (!prediction.ok) return [refused(prediction.code, prediction.members), model];
  const change = { request, before: model.state, after: prediction.after };
  return [
    { kind: 'applied', change },
    { state: prediction.after, accepted: [...model.accepted, change] },
  ];
}

/** The key comes before the adjustment id, and both before the precondition and the rules. */
function expectByIdentity({ accepted }: ProductModel, request: UpdateRequest): ExpectedAnswer | undefined {
  const { key, body } = request;
  const sameKey = accepted.find((change) => key !== undefined && change.request.key === key);
  if (sameKey !== undefined) {
    return isSameIntent(sameKey.request.body, body)
      ? { kind: 'replayed', change: sameKey }
      : refused('idempotency-key-reused');
  }
  const id = body.adjustment_id;
  const original = accepted.find((change) => id !== undefined && change.request.body.adjustment_id === id);
  if (original === undefined) return undefined;
  return refused('adjustment-already-processed', {
    payload_matches: isSameIntent(original.request.body, body),
  });
}

function expectByVersion({ state }: ProductModel, { ifVersion }: UpdateRequest): ExpectedAnswer | undefined {
  if (ifVersion === undefined || ifVersion === state.version) return undefined;
  return refused('version-mismatch', { current_version: state.version });
}

function refused(code: ProblemCode, members: Readonly<Record<string, unknown>> = {}): ExpectedAnswer {
  return { kind: 'refused', code, members };
}

/** Notes and metadata are for people; they do not make it another request. */
function isSameIntent(left: InventoryUpdate, right: InventoryUpdate): boolean {
  const { notes: _leftNotes, metadata: _leftMetadata, ...leftRest } = left;
  const { notes: _rightNotes, metadata: _rightMetadata, ...rightRest } = right;
  return isSameJson(leftRest, rightRest);
}
