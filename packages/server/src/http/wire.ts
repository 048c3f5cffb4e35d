/** The border: the rules speak camelCase and milliseconds, the API speaks snake_case and RFC 3339. */
import type { HistoryEntry, Inventory, InventoryUpdateResult, Product } from '@onhand/spec';
import type { inventoryUpdateSchema } from '@onhand/spec/schemas';
import type * as z from 'zod/mini';
import type { AppliedChange } from '../engine/applied-change.ts';
import type { Change } from '../engine/change.ts';
import type { LedgerEntry } from '../engine/ledger-entry.ts';
import { availableOf, type ProductState } from '../engine/product-state.ts';

/** The body of a change after validation, with its defaults. */
export type ValidUpdate = z.output<typeof inventoryUpdateSchema>;

export function toChange(body: ValidUpdate): Change {
  const metadata = body.metadata ?? {};
  return {
    operation: body.operation,
    stock: body.stock,
    ...(body.reserved !== undefined && { reserved: body.reserved }),
    ...(body.available !== undefined && { expectedAvailable: body.available }),
    ...(body.backorder_allowed !== undefined && { backorderAllowed: body.backorder_allowed }),
    ...(body.reorder_threshold !== undefined && { reorderThreshold: body.reorder_threshold }),
    adjustmentId: body.adjustment_id ?? null,
    orderId: orderIdOf(metadata),
    note: {
      reason: body.reason ?? null,
      notes: body.notes ?? null,
      location: body.location ?? null,
      batchNumber: body.batch_number ?? null,
      costPerUnit: body.cost_per_unit ?? null,
      expiresAt: body.expires_at === undefined ? null : toTimestamp(Date.parse(body.expires_at)),
      metadata,
    },
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

export function toUpdateResult({ state, entry }: AppliedChange): InventoryUpdateResult {
  const { reason, notes, location, metadata } = entry.note;
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
    reservation_id: null,
    order_id: entry.orderId,
    metadata: { ...note.metadata },
  };
}

const toTimestamp = (ms: number): string => new Date(ms).toISOString();
