import type { Inventory, InventoryUpdate } from '@onhand/spec';
import { isUpdateResult } from './answers/is-update-result.ts';
import type { Reservation } from './answers/open-answers.ts';
import type { ApiClient } from './api/api-types.ts';
import { createApiClient, toApiIntent } from './api/create-api-client.ts';
import type { BulkOptions, BulkOutcome } from './bulk/bulk-options.ts';
import type { BulkSource } from './bulk/bulk-queue.ts';
import type { InventoryContext } from './inventory-context.ts';
import { InventoryReports } from './inventory-reports.ts';
import type { InventoryManagerOptions } from './manager-options.ts';
import type { BatchItem, BatchOptions, BatchOutcome } from './operations/batch-update-inventory.ts';
import { fulfillBackorder } from './operations/fulfill-backorder.ts';
import {
  toUpdateIntent,
  type UpdateOptions,
  type UpdateOutcome,
  updateInventory,
} from './operations/update-inventory.ts';
import type { WriteOptions } from './operations/write-options.ts';
import { apiPart } from './parts/api.ts';
import { bulkPart } from './parts/bulk.ts';
import { decidePart } from './parts/decide.ts';
import { withPart } from './parts/with-part.ts';
import type { LiveUpdate } from './realtime/live-update.ts';
import { type ProductIds, subscribe, watch } from './realtime/on-demand.ts';
import type {
  LiveListener,
  SubscribeOptions,
  Subscription,
  WatchOptions,
} from './realtime/subscribe-options.ts';
import {
  createInventoryReader,
  type GetOptions,
  type InventoryReader,
  type InventoryReading,
} from './workflows/create-inventory-reader.ts';
import { observe } from './workflows/observe.ts';
import { processSale, type SaleOptions } from './workflows/process-sale.ts';
import { type ReleaseOptions, release } from './workflows/release.ts';
import { ReservationHandle, type ReservationOutcome } from './workflows/reservation-handle.ts';
import { type ReserveOptions, reserve } from './workflows/reserve.ts';
import { type SetOptions, setStock } from './workflows/set-stock.ts';
import type { DecideChange, UpdateWithOptions } from './workflows/update-with.ts';

/**
 * The inventory API as one object. Make one for each server and user, and keep it: it remembers what it read.
 *
 * Every write carries an idempotency key, the same over all its attempts, so that it takes effect at most once whatever
 * the network does. Every method fails with an `InventoryError`, which `isInventoryError` narrows.
 *
 * @example
 * const inventory = new InventoryManager({ baseUrl: 'http://localhost:8000/api', accessToken: () => session.token });
 * const { available } = await inventory.reserve('prod_789', 5, { orderId: 'order_17' });
 */
export class InventoryManager extends InventoryReports {
  readonly #context: InventoryContext;
  readonly #read: InventoryReader;

  /**
   * Every operation of the API by its path, over the same transport: token, retries, limits, and a key on every write. What
   * the API describes is resolved to, with a `status` that narrows: `data` for success, `error` for a problem. A network
   * failure, a timeout, an abort or an answer that is not of the API is thrown as an `InventoryError`. What it changed is
   * remembered and told by events like what a method changed.
   *
   * @example
   * const { status, data } = await inventory.api.GET('/products', { params: { query: { limit: 10 } } });
   */
  readonly api: ApiClient;

  /** @throws ConfigurationError when an option cannot be used. */
  constructor(options: InventoryManagerOptions) {
    super(options);
    this.#context = InventoryReports.contextOf(this);
    this.#read = createInventoryReader(this.#context);
    this.api = createApiClient(this.#context, (context, call) => {
      const need = { part: apiPart, intent: toApiIntent(call), limits: call.init };
      return withPart(context, need, (part, init) =>
        part.callApi(context, { ...call, init }, part.tellWrite),
      );
    });
  }

  /**
   * Reads the inventory of one product. What was read or written in the last 30 s (`cache.ttlMs`) is given out without
   * asking, an older reading is checked by its ETag, and callers at the same time share one request. Decide nothing by a
   * remembered count: `reserve` and the others are refused where too little is there. With `staleIfErrorMs` an older reading
   * is given out, as `stale`, when the server fails.
   *
   * @throws ProductNotFoundError when there is no such product.
   */
  get(productId: string, options: GetOptions = {}): Promise<InventoryReading> {
    return this.#read(productId, options);
  }

  /**
   * Takes in the state of a product that came by another way, such as a message of the server: `get` gives it out and events
   * tell of it, unless something newer is known. Throws `ConfigurationError` for what is no whole inventory.
   */
  observe(inventory: Inventory): void {
    observe(this.#context, inventory);
  }

  /**
   * Calls `listener` with the present state of one or several products, and then with each newer one, never with an older, until
   * the subscription is closed. All subscriptions of a manager share streams, over which the server tells of each change; where
   * none come through, it is asked every so often. What was missed while the connection was gone is made up for: the state always
   * is, and the entries of the changes as far as the server still tells them; `missedChanges` says how many it does not, which
   * `history` has. What comes is remembered for `get`, and events tell of it.
   *
   * Throws `ConfigurationError` for an id that cannot be one. A product that does not exist or may not be viewed ends the
   * subscription: `onError` is given a `ProductNotFoundError` or `ForbiddenError`.
   *
   * @example
   * const subscription = inventory.subscribe('prod_789', ({ inventory: { available } }) => show(available));
   * subscription.close();
   */
  subscribe(productIds: ProductIds, listener: LiveListener, options: SubscribeOptions = {}): Subscription {
    return subscribe(this.#context, { productIds, listener, options });
  }

  /**
   * The present state of one or several products, and then each newer one, as `subscribe` tells them, one at a time. Who takes
   * them slowly is given the newest of each product, not all, and `missedChanges` says how many were left out. `break` ends it, and
   * so does the signal.
   *
   * @throws ProductNotFoundError when there is no such product.
   * @throws ForbiddenError when the user may not view inventories.
   * @throws AbortedError when the signal is aborted.
   * @example
   * for await (const { inventory: { available } } of inventory.watch('prod_789')) if (available > 0) break;
   */
  watch(
    productIds: ProductIds,
    options: WatchOptions = {},
  ): AsyncIterableIterator<LiveUpdate, undefined, undefined> {
    return watch(this.#context, productIds, options);
  }

  /**
   * Makes one change, sent as it is: `set` counts, `increment` receives, `decrement` takes out. Safe to repeat with the
   * same `idempotencyKey`, for 24 hours.
   *
   * @throws VersionMismatchError when the inventory is not at `ifMatch`: somebody changed it meanwhile.
   * @throws BelowReservedError when fewer pieces would be left than are promised.
   * @throws InsufficientStockError when fewer pieces are there than would be taken.
   * @example
   * await inventory.update('prod_789', { operation: 'increment', stock: 50, reason: 'restock' });
   */
  update(productId: string, change: InventoryUpdate, options: UpdateOptions = {}): Promise<UpdateOutcome> {
    return updateInventory(this.#context, { productId, change, options }, isUpdateResult);
  }

  /**
   * Sets the stock to what was counted, in one request, and fails as `update` does. Give the version that was counted as
   * `ifMatch`, or what moved meanwhile is lost; where pieces come or go, `update` needs no version.
   *
   * @example
   * const { version } = await inventory.get('prod_789', { fresh: true });
   * await inventory.set('prod_789', 98, { ifMatch: version, reason: 'cycle_count' });
   */
  set(productId: string, stock: number, options: SetOptions = {}): Promise<UpdateOutcome> {
    return setStock(this.#context, { productId, stock, options });
  }

  /**
   * Makes a change that depends on the inventory as it is: reads it now, asks `decide`, and changes it only if nobody else
   * did meanwhile; otherwise reads and asks again, up to `maxAttempts` times (10). Resolves to `undefined` when `decide`
   * returns that. What `decide` throws is thrown. `deadlineMs` holds for all tries together, with the time that `decide` takes.
   *
   * @throws VersionMismatchError when somebody was faster in every try; nothing was changed then.
   * @example
   * await inventory.updateWith('prod_789', ({ available }) =>
   *   available < 20 ? { operation: 'increment', stock: 100 - available, reason: 'refill' } : undefined);
   */
  updateWith(
    productId: string,
    decide: DecideChange,
    options: UpdateWithOptions = {},
  ): Promise<UpdateOutcome | undefined> {
    const need = { part: decidePart, intent: toUpdateIntent(productId), limits: options };
    return withPart(this.#context, need, (part, rest) =>
      part.updateWith(this.#context, { productId, decide, options: rest }),
    );
  }

  /**
   * Makes up to 1000 changes in one request. `per_item` makes each for itself, in their order, and resolves with what became
   * of each, also when all failed; `atomic` makes all or none. Safe to repeat with the same `idempotencyKey`.
   *
   * @throws BatchRefusedError when a change of an `atomic` batch cannot be made; none was made then.
   * @example
   * const updates = [{ productId: 'prod_789', change: { operation: 'increment', stock: 50 } }] as const;
   * const { failed } = await inventory.batchUpdate(updates);
   */
  batchUpdate(updates: readonly BatchItem[], options: BatchOptions = {}): Promise<BatchOutcome> {
    const need = { part: bulkPart, intent: 'update a batch of inventories', limits: options };
    return withPart(this.#context, need, (part, rest) =>
      part.batchUpdateInventory(this.#context, { updates, options: rest }),
    );
  }

  /**
   * Makes the changes of a source of any length: an array, or what is iterable, also asynchronously; never more is taken from
   * it than is under way. Changes of one product are made in their order, whatever the strategy. A server that asks for a
   * pause (429) gets it from all requests. Resolves with what became of each input, also when some or all failed. Each input
   * has a key that follows from the run's `idempotencyKey` and its place, so that the run can be made again. An abort waits for
   * nothing: give an async source the same signal, so that nothing is on its way then.
   *
   * @throws BulkInventoryError with all `results` when it ended early: by `stopOnError`, by its signal, or because the source
   * or a callback failed.
   * @example
   * const { failed, summary } = await inventory.bulkUpdate(readDelivery(), { onProgress: ({ done }) => show(done) });
   * await inventory.bulkUpdate(failed.filter(({ error }) => error.retryable));
   */
  bulkUpdate(source: BulkSource, options: BulkOptions = {}): Promise<BulkOutcome> {
    // The signal ends the run, which tells of every input, and not what comes before it.
    const need = { part: bulkPart, intent: 'update in bulk', limits: { ...options, signal: undefined } };
    return withPart(this.#context, need, (part) => part.bulkUpdate(this.#context, source, options));
  }

  /**
   * Promises pieces to an order, in one request: a reservation by id holds them, and the stock stays. The server decides,
   * so that any number of callers at a time can not promise more than there is. Each call is a new reservation, unless
   * `reservationId` names one to be raised; repeat a call with its `idempotencyKey`.
   *
   * Resolves to a handle on it, with `extend`, `release` and `commit`. What is still held when it expires is given back by
   * the server, to the millisecond and also while no client runs: there is no `expireOldReservations` to call.
   *
   * @throws InsufficientStockError with what is available, when that is less than `quantity`; nothing is reserved then.
   * @example
   * const { reservation } = await inventory.reserve('prod_789', 5, { orderId: 'order_17', expiresInMinutes: 15 });
   * await reservation.commit();
   */
  reserve(productId: string, quantity: number, options: ReserveOptions): Promise<ReservationOutcome> {
    return reserve(this.#context, { productId, quantity, options: { ...options } });
  }

  /**
   * A handle on a reservation that was read: one that another process made, or a page before it was loaded again. It sends
   * nothing, and tells what was read.
   *
   * @example
   * const reservation = inventory.toHandle(await inventory.reservation('prod_789', 'cart_8'));
   * await reservation.commit();
   */
  toHandle(reservation: Reservation): ReservationHandle {
    return new ReservationHandle(this.#context, reservation);
  }

  /**
   * Takes a promise back, in one request: `reserved` falls by `quantity`, the stock stays. With a `reservationId` the pieces
   * come out of that reservation, otherwise out of what is reserved by `update` and held by none.
   *
   * @throws ReleaseExceedsReservationError when the reservation holds fewer; nothing is released then.
   * @throws ReservationNotActiveError when the reservation has ended.
   * @throws BelowActiveReservationsError when reservations hold the pieces and none was named.
   * @throws ReleaseExceedsReservedError when fewer pieces are reserved at all.
   */
  release(productId: string, quantity: number, options: ReleaseOptions): Promise<UpdateOutcome> {
    return release(this.#context, { productId, quantity, options: { ...options } });
  }

  /**
   * Takes sold pieces out of the stock, in one request, with nothing read before and nothing rounded down.
   *
   * With a `reservationId` they are shipped from that reservation. Without one they had been reserved by `update` and are
   * held by none: stock and `reserved` both fall by `quantity`. With `reduceReserved: false` they come off the shelf: only
   * the stock falls, and never below what is promised. With `allowBackorder` they come from the reservation or else off the
   * shelf, and what is missing is promised as a backorder; `backorder_id` names it.
   *
   * @throws ReleaseExceedsReservationError when the reservation holds fewer (not with `allowBackorder`).
   * @throws ReservationNotActiveError when the reservation has ended.
   * @throws BelowActiveReservationsError when reservations hold the pieces and none was named.
   * @throws ReleaseExceedsReservedError when fewer pieces are reserved at all.
   * @throws BelowReservedError when the pieces on the shelf are promised.
   * @throws InsufficientStockError when fewer pieces are in stock than were sold.
   */
  processSale(productId: string, quantity: number, options: SaleOptions): Promise<UpdateOutcome> {
    return processSale(this.#context, { productId, quantity, options: { ...options } });
  }

  /**
   * Ships a backorder out of stock that nobody else was promised, all of it or nothing. Receipts do not do this by
   * themselves. Safe to repeat with the same `idempotencyKey`.
   *
   * @throws BackorderNotOpenError when it was shipped before.
   * @throws InsufficientStockError when fewer pieces are there.
   */
  fulfillBackorder(backorderId: string, options: WriteOptions = {}): Promise<UpdateOutcome> {
    return fulfillBackorder(this.#context, { backorderId, options });
  }
}
