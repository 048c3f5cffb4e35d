import { type InventoryUpdate, limits } from '@onhand/spec';
import { addUp, type Sum } from './add-up.ts';
import { availableOf, type ProductState } from './product-state.ts';

/** What the rules say about one change of one product. */
export type Prediction = Sum;

/**
 * What must come of a change that is well-formed and meets its precondition.
 *
 * Written from the description of the API alone, without a look at any server, so that the two can disagree.
 * The rules are tried in the documented order; the first that fails refuses the whole change.
 */
export function predictChange(before: ProductState, change: InventoryUpdate): Prediction {
  const sum = addUp(before, change);
  if (!sum.ok) return sum;
  const { after } = sum;
  const available = availableOf(before);

  if (after.stock < 0) return { ok: false, code: 'insufficient-stock', ...stockMembers(available, change) };
  if (after.reserved < 0) return { ok: false, code: 'release-exceeds-reserved' };
  if (after.reserved > after.stock) {
    if (after.stock < before.stock) return { ok: false, code: 'below-reserved' };
    return { ok: false, code: 'insufficient-stock', ...reservationMembers(available, change) };
  }
  if (after.reserved < heldPieces(after)) return { ok: false, code: 'below-active-reservations' };
  if (after.reserved - before.reserved > available + Math.max(0, after.stock - before.stock)) {
    return { ok: false, code: 'insufficient-stock', ...reservationMembers(available, change) };
  }
  if (after.stock > limits.maxStock || after.backordered > limits.maxStock) {
    return { ok: false, code: 'max-stock' };
  }
  if (change.available !== undefined && change.available !== availableOf(after)) {
    return { ok: false, code: 'available-mismatch' };
  }
  return { ok: true, after };
}

/**
 * What must come of shipping the backorder that was created as the `index`-th.
 *
 * Its pieces come out of stock that is promised to nobody, whatever other backorders wait.
 */
export function predictFulfillment(before: ProductState, index: number): Prediction {
  const backorder = before.backorders[index];
  if (backorder === undefined) return { ok: false, code: 'backorder-not-found' };
  if (!backorder.isOpen) return { ok: false, code: 'backorder-not-open' };
  if (before.stock - before.reserved < backorder.quantity) return { ok: false, code: 'insufficient-stock' };
  const after = {
    ...before,
    stock: before.stock - backorder.quantity,
    backordered: before.backordered - backorder.quantity,
    version: before.version + 1,
    backorders: before.backorders.map((one, place) => (place === index ? { ...one, isOpen: false } : one)),
  };
  return { ok: true, after };
}

/** Pieces that stand in active holds. */
function heldPieces({ holds }: ProductState): number {
  return [...holds.values()].reduce((pieces, { quantity }) => pieces + quantity, 0);
}

/** How many pieces are available to somebody with a hold of their own is told in more than one way. */
function stockMembers(available: number, { stock, reservation }: InventoryUpdate) {
  return reservation === undefined ? { members: { available, requested: stock } } : {};
}

/** The description says how much was requested only where nothing but `reserved` moves. */
function reservationMembers(available: number, { operation, stock, reserved }: InventoryUpdate) {
  if (operation !== 'increment' || stock !== 0 || reserved === undefined) return {};
  return { members: { available, requested: reserved } };
}
