/** The border: the rules speak camelCase and milliseconds, the API speaks snake_case and RFC 3339. */
import type {
  HistoryEntry,
  Inventory,
  InventoryUpdateResult,
  Product,
  Backorder as WireBackorder,
  Reservation as WireReservation,
} from '@onhand/spec';
import type { inventoryUpdateSchema } from '@onhand/spec/schemas';
import type * as z from 'zod/mini';
import type { AppliedChange } from './engine/applied-change.ts';
import type { Backorder } from './engine/backorder.ts';
import { type Change, type ChangeNote, emptyNote } from './engine/change.ts';
import type { LedgerEntry } from './engine/ledger-entry.ts';
import { availableOf, type ProductState } from './engine/product-state.ts';
import type { Reservation, ReservationRequest } from './engine/reservation.ts';

/** The body of a change after validation, with its defaults. */
export type ValidUpdate = z.output<typeof inventoryUpdateSchema>;

export function toChange(body: ValidUpdate): Change {
  return {
    operation: body.operation,
    stock: body.stock,
    ...(body.reserved !== undefined && { reserved: body.reserved }),
    ...(body.available !== undefined && { expectedAvailable: body.available }),
    ...(body.backorder_allowed !== undefined && { backorderAllowed: body.backorder_allowed }),
    ...(body.reorder_threshold !== undefined && { reorderThreshold: body.reorder_threshold }),
    ...(body.reservation !== undefined && { reservation: toReservationRequest(body.reservation) }),
    allowBackorder: body.allow_backorder ?? false,
    adjustmentId: body.adjustment_id ?? null,
    orderId: orderIdOf(body.metadata ?? {}),
    note: toNote(body),
  };
}

const noted = [
  'reason',
  'notes',
  'location',
  'batch_number',
  'cost_per_unit',
  'expires_at',
  'metadata',
] as const;

function toNote(body: ValidUpdate): ChangeNote {
  if (noted.every((member) => body[member] === undefined)) return emptyNote;
  return {
    reason: body.reason ?? null,
    notes: body.notes ?? null,
    location: body.location ?? null,
    batchNumber: body.batch_number ?? null,
    costPerUnit: body.cost_per_unit ?? null,
    expiresAt: body.expires_at === undefined ? null : toTimestamp(Date.parse(body.expires_at)),
    metadata: body.metadata ?? emptyNote.metadata,
  };
}

function toReservationRequest(body: NonNullable<ValidUpdate['reservation']>): ReservationRequest {
  const { expires_in_seconds: expiresInSeconds } = body;
  return {
    id: body.id,
    ...(body.order_id !== undefined && { orderId: body.order_id }),
    ...(expiresInSeconds !== undefined && {
      expiresInMs: expiresInSeconds === null ? null : expiresInSeconds * 1_000,
    }),
    allowPartial: body.allow_partial ?? false,
    optional: body.optional ?? false,
  };
}

/** Documented clients name the order in `metadata`, in either spelling. */
function orderIdOf(metadata: Record<string, unknown>): string | null {
  const orderId = metadata.order_id ?? metadata.orderId;
  return typeof orderId === 'string' ? orderId : null;
}

export function toInventory(state: ProductState): Inventory {
  return {
    id: state.id,
    stock: state.stock,
    available: availableOf(state),
    reserved: state.reserved,
    backordered: state.backordered,
    reorder_threshold: state.reorderThreshold,
    backorder_allowed: state.backorderAllowed,
    version: state.version,
    updated_at: toTimestamp(state.updatedAtMs),
  };
}

export function toProduct(state: ProductState): Product {
  const { id, ...inventory } = toInventory(state);
  return { id, name: state.name, ...inventory };
}

export function toUpdateResult({
  state,
  entry,
  reservation,
  backorder,
}: AppliedChange): InventoryUpdateResult {
  const { reason, notes, location, metadata } = entry.note;
  const opened = backorder?.state === 'open' ? backorder : undefined;
  return {
    id: state.id,
    stock: state.stock,
    available: availableOf(state),
    reserved: state.reserved,
    previous_stock: entry.before.stock,
    adjustment: entry.after.stock - entry.before.stock,
    operation: entry.operation,
    updated_at: toTimestamp(state.updatedAtMs),
    inventory_history_id: entry.id,
    metadata: { ...metadata, reason, notes, location, adjusted_by: entry.adjustedBy },
    version: state.version,
    previous_reserved: entry.before.reserved,
    reserved_adjustment: entry.after.reserved - entry.before.reserved,
    backordered: state.backordered,
    backorder_allowed: state.backorderAllowed,
    reorder_threshold: state.reorderThreshold,
    ...(reservation !== undefined && { reservation: toReservation(state.id, reservation) }),
    backorder_created: opened !== undefined,
    backorder_quantity: opened?.quantity ?? 0,
    backorder_id: opened?.id ?? null,
  };
}

export function toReservation(productId: string, hold: Reservation): WireReservation {
  return {
    id: hold.id,
    product_id: productId,
    order_id: hold.orderId,
    state: hold.state,
    quantity: hold.quantity,
    raised: hold.raised,
    released: hold.released,
    committed: hold.committed,
    expired: hold.expired,
    expires_at: hold.expiresAtMs === null ? null : toTimestamp(hold.expiresAtMs),
    created_at: toTimestamp(hold.createdAtMs),
    updated_at: toTimestamp(hold.updatedAtMs),
  };
}

export function toBackorder(backorder: Backorder): WireBackorder {
  return {
    id: backorder.id,
    product_id: backorder.productId,
    order_id: backorder.orderId,
    state: backorder.state,
    quantity: backorder.quantity,
    created_at: toTimestamp(backorder.createdAtMs),
    fulfilled_at: backorder.fulfilledAtMs === null ? null : toTimestamp(backorder.fulfilledAtMs),
  };
}

export function toHistoryEntry(entry: LedgerEntry): HistoryEntry {
  const { before, after, note } = entry;
  return {
    id: entry.id,
    seq: entry.seq,
    version: entry.version,
    product_id: entry.productId,
    timestamp: toTimestamp(entry.atMs),
    kind: entry.kind,
    operation: entry.operation,
    quantity: entry.quantity,
    reason: note.reason,
    notes: note.notes,
    previous_stock: before.stock,
    new_stock: after.stock,
    adjustment: after.stock - before.stock,
    previous_reserved: before.reserved,
    new_reserved: after.reserved,
    reserved_adjustment: after.reserved - before.reserved,
    backorder_adjustment: after.backordered - before.backordered,
    adjusted_by: entry.adjustedBy,
    adjustment_id: entry.adjustmentId,
    location: note.location,
    batch_number: note.batchNumber,
    cost_per_unit: note.costPerUnit,
    expires_at: note.expiresAt,
    reservation_id: entry.reservationId,
    order_id: entry.orderId,
    metadata: { ...note.metadata },
  };
}

let lastTimestamp = { ms: 0, text: new Date(0).toISOString() };

/** Requests come many to a millisecond, and to write a time costs as much as to judge a change. */
export function toTimestamp(ms: number): string {
  if (ms !== lastTimestamp.ms) lastTimestamp = { ms, text: new Date(ms).toISOString() };
  return lastTimestamp.text;
}
