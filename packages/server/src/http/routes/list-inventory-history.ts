import { listInventoryHistoryQuerySchema } from '@onhand/spec/schemas';
import type * as z from 'zod/mini';
import type { LedgerEntry } from '../../engine/ledger-entry.ts';
import { toHistoryEntry } from '../../wire.ts';
import { answerJson } from '../answer.ts';
import { formatNextLink } from '../next-link.ts';
import { readQuery } from '../read-query.ts';
import { requireProduct } from '../require-product.ts';
import type { Route } from '../route.ts';

type Query = z.output<typeof listInventoryHistoryQuerySchema>;

export const listInventoryHistory: Route = async ({ store }, { request, params }) => {
  const product = await requireProduct(store, params);
  const query = readQuery(listInventoryHistoryQuerySchema, request, {
    numeric: ['limit', 'offset', 'before'],
  });
  const { limit, offset, before } = query;
  const page = await store.readHistory(product.id, { limit, offset, before, matches: createFilter(query) });
  const last = page.items.at(-1);
  return answerJson(page.items.map(toHistoryEntry), {
    'x-total-count': String(page.total),
    // The next page starts below the last entry of this one, so new entries at the top shift nothing.
    ...(page.hasMore &&
      last && { link: formatNextLink(request, { before: String(last.seq), offset: undefined }) }),
  });
};

function createFilter(query: Query): ((entry: LedgerEntry) => boolean) | undefined {
  const startMs = query.start_date === undefined ? Number.NEGATIVE_INFINITY : Date.parse(query.start_date);
  const endMs = query.end_date === undefined ? Number.POSITIVE_INFINITY : Date.parse(query.end_date);
  const { operation, reason, order_id: orderId } = query;
  const isBounded = Number.isFinite(startMs) || Number.isFinite(endMs);
  if (!isBounded && operation === undefined && reason === undefined && orderId === undefined)
    return undefined;
  return (entry) =>
    entry.atMs >= startMs &&
    entry.atMs < endMs &&
    (operation === undefined || entry.operation === operation) &&
    (reason === undefined || entry.note.reason === reason) &&
    (orderId === undefined || entry.orderId === orderId);
}
