import type { components } from './generated/openapi.ts';

type Schemas = components['schemas'];

/** The counts and settings of one product, as the API writes them. */
export type Inventory = Schemas['Inventory'];
/** A product with its inventory. */
export type Product = Schemas['Product'];
/** The body of a change. */
export type InventoryUpdate = Schemas['InventoryUpdate'];
/** The answer to a change. */
export type InventoryUpdateResult = Schemas['InventoryUpdateResult'];
/** One committed change. */
export type HistoryEntry = Schemas['HistoryEntry'];
/** What a committed change meant. */
export type HistoryKind = Schemas['HistoryKind'];
/** `set`, `increment` or `decrement`. */
export type InventoryOperation = Schemas['Operation'];
/** What is wrong with one field of a request. */
export type FieldError = Schemas['FieldError'];
/** Pieces held for somebody. */
export type Reservation = Schemas['Reservation'];
/** What a change says of the hold that it works on. */
export type ReservationRequest = Schemas['ReservationRequest'];
/** Pieces promised beyond the stock. */
export type Backorder = Schemas['Backorder'];
/** A product that is low. */
export type LowStockProduct = Schemas['LowStockProduct'];
/** What is low. */
export type LowStockReport = Schemas['LowStockReport'];
/** One attempt, as the audit records it. */
export type AuditRecord = Schemas['AuditRecord'];
/** Whether the audit records are what was written. */
export type AuditVerification = Schemas['AuditVerification'];
/** Which rules a server has in force. */
export type InventoryRules = Schemas['InventoryRules'];
/** Many changes. */
export type BatchUpdate = Schemas['BatchUpdate'];
/** What became of each item of a batch. */
export type BatchUpdateResult = Schemas['BatchUpdateResult'];
/** What stands for the caller when a stream is opened, once. */
export type RealtimeTicket = Schemas['RealtimeTicket'];
/** The whole state of a product, from which its changes go on. */
export type RealtimeSnapshot = Schemas['RealtimeSnapshot'];
/** A change, told after it was committed. */
export type RealtimeUpdate = Schemas['RealtimeUpdate'];
/** A change led a product over a line: low, recovered or out of stock. */
export type RealtimeCrossing = Schemas['RealtimeCrossing'];
/** What is said of a stream itself: `resumed`, `resync` or `ping`. */
export type RealtimeMark = Schemas['RealtimeMark'];
/** One message of a stream; narrows on `type`. */
export type RealtimeMessage = Schemas['RealtimeMessage'];
/** What a change would do, when a preview was asked for. */
export type ConfirmationRequired = Schemas['ConfirmationRequired'];
