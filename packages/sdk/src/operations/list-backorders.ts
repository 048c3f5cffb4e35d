import { isBackorder } from '../answers/is-backorder.ts';
import type { Backorder } from '../answers/open-answers.ts';
import type { InventoryContext } from '../inventory-context.ts';
import type { Page } from '../pages/page.ts';
import type { ListInput } from './list-input.ts';
import { readPage } from './read-page.ts';

/** Reads one page of the backorders whose path is given. */
export async function listBackorders(context: InventoryContext, input: ListInput): Promise<Page<Backorder>> {
  return readPage(context, input, isBackorder);
}
