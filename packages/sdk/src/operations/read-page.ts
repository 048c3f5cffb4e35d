import { isListOf } from '../answers/is-list-of.ts';
import type { InventoryContext } from '../inventory-context.ts';
import type { Page } from '../pages/page.ts';
import { toNextQuery } from '../pages/to-next-query.ts';
import type { ListInput } from './list-input.ts';

/** Reads one page of a list that is a JSON array. */
export async function readPage<Item>(
  { transport }: InventoryContext,
  { intent, path, query, signal }: ListInput,
  isItem: (value: unknown) => value is Item,
): Promise<Page<Item>> {
  const request = { intent, method: 'GET', path: path + query, isExpected: isListOf(isItem) };
  const { body, answer } = await transport.send(request, { signal });
  return { items: body, nextQuery: toNextQuery(answer, intent) };
}
