import type * as wire from '@onhand/spec';
import type { Open } from './open.ts';

/** One attempt, as the audit records it. */
export interface AuditRecord extends Open<wire.AuditRecord> {}
/** Whether the audit records are what was written. */
export interface AuditVerification extends Open<wire.AuditVerification> {}
/** Pieces promised beyond the stock. */
export interface Backorder extends Open<wire.Backorder> {}
/** What became of each item of a batch. */
export interface BatchUpdateResult extends Open<wire.BatchUpdateResult> {}
/** One committed change. */
export interface HistoryEntry extends Open<wire.HistoryEntry> {}
/** Which rules a server has in force. */
export interface InventoryRules extends Open<wire.InventoryRules> {}
/** The answer to a change. */
export interface InventoryUpdateResult extends Open<wire.InventoryUpdateResult> {}
/** A product that is low. */
export interface LowStockProduct extends Open<wire.LowStockProduct> {}
/** What is low. */
export interface LowStockReport extends Open<wire.LowStockReport> {}
/** Pieces held for somebody. */
export interface Reservation extends Open<wire.Reservation> {}
