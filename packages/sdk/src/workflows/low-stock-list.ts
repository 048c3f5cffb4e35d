import type { LowStockProduct } from '../answers/open-answers.ts';
import type { InventoryContext } from '../inventory-context.ts';
import type { LowStockTotals } from '../operations/list-low-stock.ts';
import { PagedList } from '../pages/paged-list.ts';
import { reportsPart } from '../parts/reports.ts';
import { withPart } from '../parts/with-part.ts';
import type { ReportsPart } from './browse.ts';
import type { LowStockSource } from './low-stock-source.ts';
import type { LowStockSummary } from './report-low-stock.ts';

type ReadPart = <Result>(
  read: (part: ReportsPart, source: LowStockSource) => Promise<Result>,
) => Promise<Result>;

/** What is low, as a list that reads itself page by page, with the totals for themselves. */
export class LowStockList extends PagedList<LowStockProduct> {
  readonly #read: ReadPart;
  readonly #context: InventoryContext;

  constructor(context: InventoryContext, source: LowStockSource) {
    const read: ReadPart = (go) =>
      withPart(context, { part: reportsPart, ...source }, (part, limits) => go(part, { ...source, limits }));
    super({
      ...source,
      readPage: (query) => read((part, rest) => part.readLowStockPage(context, rest, query)),
    });
    this.#read = read;
    this.#context = context;
  }

  /** How many products were judged, and how many are critical and low, over all pages; one request for all products. */
  async totals(): Promise<LowStockTotals> {
    return this.#read((part, source) => part.countLowStock(this.#context, source));
  }

  /** All of it at once, with the products that could not be read; iterating the list ends with the error of one instead. */
  async report(): Promise<LowStockSummary> {
    return this.#read((part, source) => part.reportLowStock(this.#context, source));
  }
}
