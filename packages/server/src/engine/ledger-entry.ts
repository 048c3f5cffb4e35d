import type { HistoryKind } from '@onhand/spec';
import { type Change, type ChangeNote, emptyNote } from './change.ts';
import type { ProductState } from './product-state.ts';

/** One committed change, written once. */
export interface LedgerEntry {
  readonly id: string;
  readonly productId: string;
  /** Position in the product's ledger, from 1. */
  readonly seq: number;
  /** The version that the change made. */
  readonly version: number;
  readonly atMs: number;
  readonly kind: HistoryKind;
  readonly operation: Change['operation'];
  /** The number in the request: of stock, or of reserved when only that was named. */
  readonly quantity: number;
  readonly before: { readonly stock: number; readonly reserved: number; readonly backordered: number };
  readonly after: { readonly stock: number; readonly reserved: number; readonly backordered: number };
  readonly adjustedBy: string;
  readonly adjustmentId: string | null;
  readonly reservationId: string | null;
  readonly orderId: string | null;
  readonly note: ChangeNote;
}

/** What a change meant, from what it did. */
export function classifyChange(before: ProductState, after: ProductState, change: Change): HistoryKind {
  const stockDelta = after.stock - before.stock;
  const reservedDelta = after.reserved - before.reserved;
  if (after.backordered > before.backordered) return 'backordered';
  if (stockDelta === 0 && reservedDelta > 0) return 'reserved';
  if (stockDelta === 0 && reservedDelta < 0) return 'released';
  if (stockDelta === 0 && change.reservation !== undefined) return 'reserved';
  if (stockDelta === 0 && changesSettings(change)) return 'settings';
  if (change.operation === 'set') return 'counted';
  if (stockDelta > 0) return 'received';
  return stockDelta < 0 && reservedDelta < 0 ? 'shipped' : 'adjusted';
}

function changesSettings(change: Change): boolean {
  return change.backorderAllowed !== undefined || change.reorderThreshold !== undefined;
}

/** What an entry says beyond what follows from the states before and after. */
export type EntryContent = Omit<LedgerEntry, 'productId' | 'seq' | 'version' | 'atMs' | 'before' | 'after'>;

/** The entry of the step from one state of a product to the next. */
export function writeEntry(before: ProductState, after: ProductState, content: EntryContent): LedgerEntry {
  // Named one by one: of what is spread and then added to, the ledger would keep half as much again for each entry.
  return {
    id: content.id,
    productId: before.id,
    seq: before.version,
    version: after.version,
    atMs: after.updatedAtMs,
    kind: content.kind,
    operation: content.operation,
    quantity: content.quantity,
    before: { stock: before.stock, reserved: before.reserved, backordered: before.backordered },
    after: { stock: after.stock, reserved: after.reserved, backordered: after.backordered },
    adjustedBy: content.adjustedBy,
    adjustmentId: content.adjustmentId,
    reservationId: content.reservationId,
    orderId: content.orderId,
    note: content.note,
  };
}

/** The note of a change that nobody asked for in words. */
export const noteOf = (reason: string): ChangeNote => ({ ...emptyNote, reason });
