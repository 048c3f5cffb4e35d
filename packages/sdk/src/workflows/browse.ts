import { checkPageSize } from '../arguments/check-page-size.ts';
import type { Route } from '../arguments/to-route.ts';
import type { InventoryContext } from '../inventory-context.ts';
import type { ListInput } from '../operations/list-input.ts';
import type { ReadOptions } from '../operations/read-options.ts';
import type { Page } from '../pages/page.ts';
import { PagedList } from '../pages/paged-list.ts';
import { type QueryParameters, toQuery } from '../pages/to-query.ts';
import { reportsPart } from '../parts/reports.ts';
import { withPart } from '../parts/with-part.ts';

/** What is loaded to read any of the lists. */
export type ReportsPart = typeof import('../parts/reports-part.ts');

/** Which list, and how to read it. */
export interface Listing<Item> {
  /** What reading it is called in messages. */
  readonly intent: string;
  readonly route: Route;
  readonly filters: QueryParameters;
  /** What reads one page, which is loaded when the first one is asked for. */
  readonly pick: (part: ReportsPart) => (context: InventoryContext, input: ListInput) => Promise<Page<Item>>;
}

/** What every list takes. */
interface ListOptions extends ReadOptions {
  readonly pageSize?: number | undefined;
}

/** A list that reads itself page by page. Throws `ConfigurationError` for a page size that the server would not take. */
export function browse<Item>(
  context: InventoryContext,
  { intent, route, filters, pick }: Listing<Item>,
  { pageSize, ...limits }: ListOptions,
): PagedList<Item> {
  const limit = pageSize === undefined ? undefined : checkPageSize(pageSize, intent);
  return new PagedList({
    intent,
    firstQuery: toQuery({ ...filters, limit }),
    readPage: (query) =>
      withPart(context, { part: reportsPart, intent, limits }, (part, rest) =>
        pick(part)(context, { ...rest, intent, route, query }),
      ),
  });
}
