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
