import { type InventoryUpdate, limits, type ProblemCode } from '@onhand/spec';
import { availableOf, type ProductState } from './product-state.ts';

/** What the rules say about one change of one product. */
export type Prediction =
  | { readonly ok: true; readonly after: ProductState }
  | { readonly ok: false; readonly code: ProblemCode; readonly members?: Readonly<Record<string, number>> };

/**
 * What must come of a change that is well-formed and meets its precondition.
 *
 * Written from the description of the API alone, without a look at any server, so that the two can disagree.
 * The rules are tried in the documented order; the first that fails refuses the whole change.
 */
export function predictChange(before: ProductState, change: InventoryUpdate): Prediction {
  const after = addUp(before, change);
  const available = availableOf(before);

  if (after.stock < 0) {
    return { ok: false, code: 'insufficient-stock', members: { available, requested: change.stock } };
  }
  if (after.reserved < 0) return { ok: false, code: 'release-exceeds-reserved' };
  if (after.reserved > after.stock) {
    if (after.stock < before.stock) return { ok: false, code: 'below-reserved' };
    return { ok: false, code: 'insufficient-stock', ...reservationMembers(available, change) };
  }
  if (after.stock > limits.maxStock) return { ok: false, code: 'max-stock' };
  if (change.available !== undefined && change.available !== availableOf(after)) {
    return { ok: false, code: 'available-mismatch' };
  }
  return { ok: true, after };
}

function addUp(before: ProductState, change: InventoryUpdate): ProductState {
  const apply = (count: number, given: number | undefined) => {
    if (given === undefined) return count;
    if (change.operation === 'increment') return count + given;
    if (change.operation === 'decrement') return count - given;
    return given;
  };
  return {
    stock: apply(before.stock, change.stock),
    reserved: apply(before.reserved, change.reserved),
    reorderThreshold:
      change.reorder_threshold === undefined ? before.reorderThreshold : change.reorder_threshold,
    backorderAllowed: change.backorder_allowed ?? before.backorderAllowed,
    version: before.version + 1,
  };
}

/** The description says how much was requested only where nothing but `reserved` moves. */
function reservationMembers(available: number, { operation, stock, reserved }: InventoryUpdate) {
  if (operation !== 'increment' || stock !== 0 || reserved === undefined) return {};
  return { members: { available, requested: reserved } };
}
