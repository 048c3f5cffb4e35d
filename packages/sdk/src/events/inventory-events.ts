import type { Inventory, InventoryUpdate } from '@onhand/spec';
import type { InventoryUpdateResult, Reservation } from '../answers/open-answers.ts';
import type { WriteReceipt } from '../operations/write-options.ts';
import type { LiveUpdate } from '../realtime/live-update.ts';
import type { AttemptStart, RetryNotice } from '../transport/hooks.ts';

/** What every event tells. */
interface EventStamp<Name extends string> {
  readonly type: Name;
  /** When it was told here, RFC 3339. */
  readonly timestamp: string;
}

/** A change that this manager made, by a method or by `api`, took effect. */
export interface InventoryUpdatedEvent extends EventStamp<'inventoryUpdated'> {
  readonly productId: string;
  /** The change as it was sent; absent when a backorder was fulfilled. */
  readonly request: InventoryUpdate | undefined;
  /** What it came to. `replayed` tells that it had been made before this answer. */
  readonly result: InventoryUpdateResult & WriteReceipt;
}

/** What is available crossed a line, between two states that this manager came to know by whatever way. */
export interface StockEvent<Name extends 'lowStock' | 'recovered' | 'outOfStock'> extends EventStamp<Name> {
  readonly productId: string;
  /** The inventory beyond the line. */
  readonly inventory: Inventory;
}

/** Pieces were promised, given back or shipped, by a change that this manager made. */
export interface ReservationEvent<Name extends 'reserved' | 'released' | 'committed'>
  extends EventStamp<Name> {
  readonly productId: string;
  /** How many pieces, at least 1. */
  readonly quantity: number;
  /** The reservation afterwards; absent when the change named none. */
  readonly reservation: Reservation | undefined;
  /** Whether it had been made before this answer. */
  readonly replayed: boolean;
}

/** How `get` came by what it gave out: from memory, from the server, or from memory in place of an error. */
export interface CacheEvent extends EventStamp<'cache'> {
  readonly productId: string;
  readonly use: 'hit' | 'miss' | 'stale';
}

/** An attempt failed in passing and will be repeated: what it was, why, and when. It holds neither the token nor what is sent. */
export interface RetryEvent extends EventStamp<'retry'>, AttemptStart, RetryNotice {}

/** A listener threw, or returned a promise that rejected. What it listened to went on. */
export interface ListenerErrorEvent extends EventStamp<'listenerError'> {
  /** What it was called with: an event, or what `subscribe` tells. */
  readonly event: AnyInventoryEvent | LiveUpdate;
  readonly error: unknown;
}

/** Every event by its name. */
export interface InventoryEvents {
  readonly inventoryUpdated: InventoryUpdatedEvent;
  readonly lowStock: StockEvent<'lowStock'>;
  readonly recovered: StockEvent<'recovered'>;
  readonly outOfStock: StockEvent<'outOfStock'>;
  readonly reserved: ReservationEvent<'reserved'>;
  readonly released: ReservationEvent<'released'>;
  readonly committed: ReservationEvent<'committed'>;
  readonly retry: RetryEvent;
  readonly cache: CacheEvent;
  readonly listenerError: ListenerErrorEvent;
}

/** The name of an event. */
export type InventoryEventName = keyof InventoryEvents;

/** Any event; `type` tells which. */
export type AnyInventoryEvent = InventoryEvents[InventoryEventName];

/** Called with each event of one name, while the call that caused it is under way; what it throws or rejects with goes to `listenerError`. */
export type InventoryListener<Name extends InventoryEventName> = (event: InventoryEvents[Name]) => unknown;
