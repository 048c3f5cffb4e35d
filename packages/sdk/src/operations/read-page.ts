import { isListOf } from '../answers/is-list-of.ts';
import type { InventoryContext } from '../inventory-context.ts';
import type { Page } from '../pages/page.ts';
import { toNextQuery } from '../pages/to-next-query.ts';
import type { ListInput } from './list-input.ts';

/** Reads one page of a list that is a JSON array. */
export async function readPage<Item>(
  { transport }: InventoryContext,
  { intent, route, query, ...limits }: ListInput,
  isItem: (value: unknown) => value is Item,
): Promise<Page<Item>> {
  const request = { intent, method: 'GET', ...route, path: route.path + query, isExpected: isListOf(isItem) };
  const { body, answer } = await transport.send(request, limits);
  return { items: body, nextQuery: toNextQuery(answer, intent) };
}
