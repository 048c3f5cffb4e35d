import { describeValue } from '../arguments/describe-value.ts';
import { ConfigurationError } from '../errors/configuration-error.ts';
import { UnexpectedResponseError } from '../errors/unexpected-response-error.ts';
import type { Page } from './page.ts';

/** Where a list begins and how it goes on. */
export interface PagedListSource<Item> {
  /** What reading it is called in messages. */
  readonly intent: string;
  readonly firstQuery: string;
  readonly readPage: (query: string) => Promise<Page<Item>>;
}

/**
 * A list that the server gives in pages. Nothing is asked for until it is iterated, one page at a time and only as far as
 * the iteration goes; each iteration begins again at the first page.
 *
 * @example
 * for await (const entry of inventory.history('prod_789')) console.log(entry.kind, entry.adjustment);
 */
export class PagedList<Item> implements AsyncIterable<Item> {
  readonly #source: PagedListSource<Item>;

  constructor(source: PagedListSource<Item>) {
    this.#source = source;
  }

  /** The items one after the other. */
  async *[Symbol.asyncIterator](): AsyncGenerator<Item, void, undefined> {
    for await (const page of this.pages()) yield* page;
  }

  /**
   * The items page by page, as the server cuts them. A page can be empty.
   *
   * @throws UnexpectedResponseError when a page leads back to one that was read before.
   */
  async *pages(): AsyncGenerator<readonly Item[], void, undefined> {
    const { firstQuery, readPage } = this.#source;
    const seen = new Set<string>();
    for (let query: string | undefined = firstQuery; query !== undefined; ) {
      if (seen.has(query)) throw this.#toLoopError(seen.size);
      seen.add(query);
      const page: Page<Item> = await readPage(query);
      yield page.items;
      query = page.nextQuery;
    }
  }

  /**
   * One page: the first, or the one that `nextQuery` of the page before names. For a list that goes on when somebody asks for
   * more; what arrives meanwhile shifts nothing.
   *
   * @example
   * const { items, nextQuery } = await inventory.history('prod_789', { pageSize: 20 }).page();
   */
  async page(nextQuery = this.#source.firstQuery): Promise<Page<Item>> {
    const { items, nextQuery: next } = await this.#source.readPage(nextQuery);
    return { items, nextQuery: next };
  }

  /**
   * The first items, at most `limit`. A list may be longer than memory, so there is no form without a limit.
   *
   * @throws ConfigurationError when `limit` is not a whole number of at least 1.
   */
  async toArray({ limit }: { readonly limit: number }): Promise<Item[]> {
    if (!Number.isSafeInteger(limit) || limit < 1) {
      const rule = `must be a whole number of at least 1, not ${describeValue(limit)}`;
      throw new ConfigurationError({ intent: this.#source.intent, argument: 'limit', rule });
    }
    const items: Item[] = [];
    for await (const item of this) {
      if (items.push(item) === limit) break;
    }
    return items;
  }

  #toLoopError(pages: number): UnexpectedResponseError {
    return new UnexpectedResponseError({
      intent: this.#source.intent,
      outcome: 'not-applied',
      status: 200,
      retryable: false,
      reason: `after ${pages} pages the link to the next one leads back to a page that was read`,
      advice: 'Check whether a proxy drops the query of the request.',
    });
  }
}
