import type { InfiniteData } from '@tanstack/react-query';

/** A page of a list, and how the next one is asked for; plain data, so that it can be sent from a server to a page. */
export interface ListPage<Item> {
  readonly items: readonly Item[];
  readonly nextQuery: string | null;
}

/** What a list in pages is remembered as. */
export type ListData<Item> = InfiniteData<ListPage<Item>, string | null>;
