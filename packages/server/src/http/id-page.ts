import type { IdPage, Page } from '../store/inventory-store.ts';
import { type Answer, answerJson } from './answer.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import { formatNextLink } from './next-link.ts';
import type { PlainRequest } from './plain-request.ts';

/** The page that a query asks for. Throws 400 for a cursor that no page gave. */
export function readPage(query: { readonly limit: number; readonly cursor?: string }): IdPage {
  return { limit: query.limit, afterId: query.cursor === undefined ? undefined : decodeCursor(query.cursor) };
}

/** A page of things that are ordered by id, with the link to the next one. */
export function answerPage<Item extends { readonly id: string }>(
  request: PlainRequest,
  page: Page<Item>,
  toWire: (item: Item) => unknown,
): Answer {
  const last = page.items.at(-1);
  return answerJson(page.items.map(toWire), {
    'x-total-count': String(page.total),
    ...(page.hasMore && last && { link: formatNextLink(request, { cursor: encodeCursor(last.id) }) }),
  });
}
