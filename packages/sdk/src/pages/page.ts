/** One page of a list. */
export interface Page<Item> {
  readonly items: readonly Item[];
  /** The query of the next page; absent on the last one. */
  readonly nextQuery: string | undefined;
}
