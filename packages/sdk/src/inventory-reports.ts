import type { Product } from '@onhand/spec';
import type {
  AuditRecord,
  AuditVerification,
  Backorder,
  HistoryEntry,
  InventoryRules,
  Reservation,
} from './answers/open-answers.ts';
import { createContext } from './create-context.ts';
import { EventSource } from './events/event-source.ts';
import type { InventoryContext } from './inventory-context.ts';
import { type InventoryManagerOptions, resolveOptions } from './manager-options.ts';
import type { ReadOptions } from './operations/read-options.ts';
import type { PagedList } from './pages/paged-list.ts';
import { reportsPart } from './parts/reports.ts';
import { withPart } from './parts/with-part.ts';
import type { ReportsPart } from './workflows/browse.ts';
import { type AuditOptions, browseAudit } from './workflows/browse-audit.ts';
import { type BackordersOptions, browseBackorders } from './workflows/browse-backorders.ts';
import { browseHistory, type HistoryOptions } from './workflows/browse-history.ts';
import { browseLowStock, type LowStockOptions } from './workflows/browse-low-stock.ts';
import { browseProducts, type ProductsOptions } from './workflows/browse-products.ts';
import { browseReservations, type ReservationsOptions } from './workflows/browse-reservations.ts';
import type { LowStockList } from './workflows/low-stock-list.ts';

/** What an `InventoryManager` always asks the server for, and never remembers. */
export abstract class InventoryReports extends EventSource {
  readonly #context: InventoryContext;

  constructor(options: InventoryManagerOptions) {
    const resolved = resolveOptions(options);
    super(resolved.runtime.now);
    this.#context = createContext(resolved, this.emit);
  }

  /** What a manager works with; no property of it, so that nothing prints it. */
  protected static contextOf(reports: InventoryReports): InventoryContext {
    return reports.#context;
  }

  /** Reads one product with its name; always asks the server. */
  product(productId: string, options: ReadOptions = {}): Promise<Product> {
    return this.#with('read a product', options, (part, rest) =>
      part.getProduct(this.#context, { ...rest, productId }),
    );
  }

  /** Every product by id, read page by page while it is iterated. */
  products(options: ProductsOptions = {}): PagedList<Product> {
    return browseProducts(this.#context, options);
  }

  /**
   * Reads one reservation, active or ended; always asks the server.
   *
   * @throws ReservationNotFoundError when the product never had it.
   */
  reservation(productId: string, reservationId: string, options: ReadOptions = {}): Promise<Reservation> {
    return this.#with('read a reservation', options, (part, rest) =>
      part.getReservation(this.#context, { ...rest, productId, reservationId }),
    );
  }

  /** The reservations of one product by id, read page by page while it is iterated. */
  reservations(productId: string, options: ReservationsOptions = {}): PagedList<Reservation> {
    return browseReservations(this.#context, productId, options);
  }

  /** The backorders of one product by id, read page by page while it is iterated. */
  backorders(productId: string, options: BackordersOptions = {}): PagedList<Backorder> {
    return browseBackorders(this.#context, productId, options);
  }

  /**
   * The products that are low, critical ones first, read page by page while it is iterated; `totals()` tells how many, and
   * `report()` all at once. With `productIds` only these, which are read one by one where the server has no such list.
   *
   * @example
   * for await (const { product_id, current_stock } of inventory.lowStock()) order(product_id, current_stock);
   */
  lowStock(options: LowStockOptions = {}): LowStockList {
    return browseLowStock(this.#context, options);
  }

  /** Reads which rules and limits the server has in force, and who may do what. */
  rules(options: ReadOptions = {}): Promise<InventoryRules> {
    return this.#with('read the rules', options, (part, rest) => part.getInventoryRules(this.#context, rest));
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

  /** What was attempted, also what was refused, newest first, read page by page while it is iterated. */
  audit(options: AuditOptions = {}): PagedList<AuditRecord> {
    return browseAudit(this.#context, options);
  }

  /** Has the server verify that its audit records are what was written. */
  verifyAudit(options: ReadOptions = {}): Promise<AuditVerification> {
    return this.#with('verify the audit records', options, (part, rest) =>
      part.verifyAuditChain(this.#context, rest),
    );
  }

  #with<Result>(
    intent: string,
    limits: ReadOptions,
    read: (part: ReportsPart, limits: ReadOptions) => Promise<Result>,
  ): Promise<Result> {
    return withPart(this.#context, { part: reportsPart, intent, limits }, read);
  }
}
