import type { HistoryEntry, Inventory, InventoryUpdate, Product } from '@onhand/spec';
import { type ApiClient, createApiClient } from './api/create-api-client.ts';
import { InventoryCache } from './cache/inventory-cache.ts';
import type { InventoryContext } from './inventory-context.ts';
import { type InventoryManagerOptions, resolveOptions } from './manager-options.ts';
import { getProduct } from './operations/get-product.ts';
import type { ReadOptions } from './operations/read-options.ts';
import { type UpdateOptions, type UpdateOutcome, updateInventory } from './operations/update-inventory.ts';
import type { PagedList } from './pages/paged-list.ts';
import { createTransport } from './transport/transport.ts';
import { browseHistory, type HistoryOptions } from './workflows/browse-history.ts';
import { browseProducts, type ProductsOptions } from './workflows/browse-products.ts';
import {
  createInventoryReader,
  type GetOptions,
  type InventoryReader,
} from './workflows/create-inventory-reader.ts';
import type { OrderOptions } from './workflows/order-change.ts';
import { processSale, type SaleOptions } from './workflows/process-sale.ts';
import { release } from './workflows/release.ts';
import { reserve } from './workflows/reserve.ts';

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
export class InventoryManager {
  readonly #context: InventoryContext;
  readonly #read: InventoryReader;

  /**
   * The typed client of the whole API (openapi-fetch), over the same transport: token, retries, limits, and a key on every
   * write. It resolves to `data`, or to `error` for a problem that the API describes; a network failure, a timeout, an
   * abort or an answer that is not of the API is thrown as an `InventoryError`.
   *
   * @example
   * const { data, error } = await inventory.api.GET('/products', { params: { query: { limit: 10 } } });
   */
  readonly api: ApiClient;

  /** @throws ConfigurationError when an option cannot be used. */
  constructor(options: InventoryManagerOptions) {
    const { cache, ...settings } = resolveOptions(options);
    this.#context = {
      transport: createTransport(settings),
      cache: new InventoryCache(cache, settings.runtime.now),
    };
    this.#read = createInventoryReader(this.#context);
    this.api = createApiClient(this.#context);
  }

  /**
   * Reads the inventory of one product. What was read or written in the last 30 s (`cache.ttlMs`) is given out without
   * asking, an older reading is checked by its ETag, and callers at the same time share one request. Decide nothing by a
   * remembered count: `reserve` and the others are refused where too little is there.
   *
   * @throws ProductNotFoundError when there is no such product.
   */
  async get(productId: string, options: GetOptions = {}): Promise<Inventory> {
    return this.#read(productId, options);
  }

  /** Reads one product with its name; always asks the server. */
  async product(productId: string, options: ReadOptions = {}): Promise<Product> {
    return getProduct(this.#context, { ...options, productId });
  }

  /** Every product by id, read page by page while it is iterated. */
  products(options: ProductsOptions = {}): PagedList<Product> {
    return browseProducts(this.#context, options);
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
  async update(
    productId: string,
    change: InventoryUpdate,
    options: UpdateOptions = {},
  ): Promise<UpdateOutcome> {
    return updateInventory(this.#context, { productId, change, options });
  }

  /**
   * Promises pieces to an order, in one request: `reserved` rises by `quantity`, the stock stays. The server decides, so
   * that any number of callers at a time can not promise more than there is. Each call is a new reservation; repeat one
   * with its `idempotencyKey`.
   *
   * @throws InsufficientStockError with what is available, when that is less than `quantity`; nothing is reserved then.
   * @example
   * await inventory.reserve('prod_789', 5, { orderId: 'order_17' });
   */
  async reserve(productId: string, quantity: number, options: OrderOptions): Promise<UpdateOutcome> {
    return reserve(this.#context, { productId, quantity, options: { ...options } });
  }

  /**
   * Takes a promise back, in one request: `reserved` falls by `quantity`, the stock stays.
   *
   * @throws ReleaseExceedsReservedError when fewer pieces are reserved; nothing is released then.
   */
  async release(productId: string, quantity: number, options: OrderOptions): Promise<UpdateOutcome> {
    return release(this.#context, { productId, quantity, options: { ...options } });
  }

  /**
   * Takes sold pieces out of the stock, in one request, with nothing read before and nothing rounded down.
   *
   * By default the pieces had been reserved: stock and `reserved` both fall by `quantity`, and what is available stays the
   * same. With `reduceReserved: false` they come off the shelf: only the stock falls, and never below what is promised.
   *
   * @throws ReleaseExceedsReservedError when fewer pieces are reserved than were sold (not with `reduceReserved: false`).
   * @throws BelowReservedError when the pieces on the shelf are promised (with `reduceReserved: false`).
   * @throws InsufficientStockError when fewer pieces are in stock than were sold.
   */
  async processSale(productId: string, quantity: number, options: SaleOptions): Promise<UpdateOutcome> {
    return processSale(this.#context, { productId, quantity, options: { ...options } });
  }

  /**
   * The changes of one product, newest first, read page by page while it is iterated.
   *
   * @throws ConfigurationError at once, when an option cannot be used.
   * @example
   * for await (const entry of inventory.history('prod_789', { from: '2026-01-01T00:00:00Z' })) show(entry);
   */
  history(productId: string, options: HistoryOptions = {}): PagedList<HistoryEntry> {
    return browseHistory(this.#context, productId, options);
  }
}
