import type { HoldState } from './hold-state.ts';
import type { AcceptedChange } from './product-model.ts';
import { availableOf } from './product-state.ts';

/** Every number and setting that the answer to an accepted change must tell. */
export function expectedResult({ request, before, after }: AcceptedChange): Record<string, unknown> {
  return {
    operation: request.body.operation,
    stock: after.stock,
    reserved: after.reserved,
    available: availableOf(after),
    previous_stock: before.stock,
    previous_reserved: before.reserved,
    adjustment: after.stock - before.stock,
    reserved_adjustment: after.reserved - before.reserved,
    backordered: after.backordered,
    reorder_threshold: after.reorderThreshold,
    backorder_allowed: after.backorderAllowed,
    version: after.version,
    backorder_created: after.backordered > before.backordered,
    backorder_quantity: Math.max(0, after.backordered - before.backordered),
  };
}

/** What it must tell of the hold that it worked on; one that was set aside as `optional` need not be told. */
export function expectedReservation({ request, before, after }: AcceptedChange): HoldState | undefined {
  const { reservation } = request.body;
  if (reservation === undefined) return undefined;
  const hold = after.holds.get(reservation.id);
  return hold === before.holds.get(reservation.id) ? undefined : hold;
}

/** What the history must say about an accepted change. */
export function expectedEntry({ request, before, after }: AcceptedChange): Record<string, unknown> {
  return {
    version: after.version,
    operation: request.body.operation,
    previous_stock: before.stock,
    new_stock: after.stock,
    adjustment: after.stock - before.stock,
    previous_reserved: before.reserved,
    new_reserved: after.reserved,
    reserved_adjustment: after.reserved - before.reserved,
    backorder_adjustment: after.backordered - before.backordered,
    adjustment_id: request.body.adjustment_id ?? null,
  };
}
