import type { InventoryUpdate, ProblemCode, ReservationRequest } from '@onhand/spec';
import { type HoldState, lowerHold, raiseHold } from './hold-state.ts';
import { availableOf, type ProductState } from './product-state.ts';

/** The numbers that a change comes to, before any rule has looked at them, or why there are none. */
export type Sum =
  | { readonly ok: true; readonly after: ProductState }
  | {
      readonly ok: false;
      readonly code: ProblemCode;
      readonly members?: Readonly<Record<string, number | string>>;
    };

/** What a change does to the counts, and to the hold that it names. */
export function addUp(before: ProductState, change: InventoryUpdate): Sum {
  const { reservation } = change;
  if (reservation === undefined || isSetAside(before, reservation, change)) {
    return sum(before, change, moveCounts(before, change));
  }
  if (change.operation === 'increment') return raise(before, change, reservation);
  const hold = before.holds.get(reservation.id);
  if (hold === undefined) return { ok: false, code: 'reservation-not-found' };
  if (hold.state !== 'active')
    return { ok: false, code: 'reservation-not-active', members: { state: hold.state } };
  return lower(before, change, hold);
}

type Counts = Pick<ProductState, 'stock' | 'reserved' | 'backordered'>;

/** `optional` takes a hold that is not there for none. */
function isSetAside({ holds }: ProductState, { id, optional }: ReservationRequest, change: InventoryUpdate) {
  return change.operation === 'decrement' && optional === true && holds.get(id)?.state !== 'active';
}

function moveCounts(before: ProductState, change: InventoryUpdate): Counts {
  const { stock, reserved, backordered } = before;
  if (change.operation === 'increment')
    return { stock: stock + change.stock, reserved: reserved + (change.reserved ?? 0), backordered };
  if (change.operation === 'decrement')
    return takeOut(before, change, { own: 0, reserved: change.reserved ?? 0 });
  return { stock: change.stock, reserved: change.reserved ?? reserved, backordered };
}

/** Pieces that are short become a backorder where both the product and the request allow one. */
function takeOut(
  before: ProductState,
  change: InventoryUpdate,
  { own, reserved }: { own: number; reserved: number },
): Counts {
  const mayBeShort = before.backorderAllowed && change.allow_backorder === true;
  const shortage = mayBeShort ? Math.max(0, change.stock - own - availableOf(before)) : 0;
  return {
    stock: before.stock - (change.stock - shortage),
    reserved: before.reserved - reserved,
    backordered: before.backordered + shortage,
  };
}

function raise(
  before: ProductState,
  change: InventoryUpdate,
  { id, allow_partial }: ReservationRequest,
): Sum {
  const wanted = change.reserved ?? 0;
  const possible = availableOf(before) + change.stock;
  const pieces = allow_partial === true ? Math.min(wanted, possible) : wanted;
  if (pieces === 0 && wanted > 0) return { ok: false, code: 'insufficient-stock' };
  const hold = raiseHold(before.holds.get(id), pieces);
  return sum(before, change, moveCounts(before, { ...change, reserved: pieces }), hold);
}

/** With `stock: 0` pieces are released, with more they are shipped. */
function lower(before: ProductState, change: InventoryUpdate, hold: HoldState): Sum {
  const pieces = change.reserved ?? Math.min(change.stock, hold.quantity);
  if (pieces > hold.quantity) return { ok: false, code: 'release-exceeds-reservation' };
  const counts = takeOut(before, change, { own: hold.quantity, reserved: pieces });
  return sum(before, change, counts, lowerHold(hold, pieces, change.stock === 0 ? 'released' : 'committed'));
}

function sum(before: ProductState, change: InventoryUpdate, counts: Counts, hold?: HoldState): Sum {
  const { reservation, reorder_threshold, backorder_allowed } = change;
  const shortage = counts.backordered - before.backordered;
  const after = {
    ...counts,
    reorderThreshold: reorder_threshold === undefined ? before.reorderThreshold : reorder_threshold,
    backorderAllowed: backorder_allowed ?? before.backorderAllowed,
    version: before.version + 1,
    holds:
      hold === undefined || reservation === undefined
        ? before.holds
        : new Map([...before.holds, [reservation.id, hold]]),
    backorders:
      shortage > 0 ? [...before.backorders, { quantity: shortage, isOpen: true }] : before.backorders,
  };
  return { ok: true, after };
}
