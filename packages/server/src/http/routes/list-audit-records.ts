import { listAuditRecordsQuerySchema } from '@onhand/spec/schemas';
import type * as z from 'zod/mini';
import type { Attempt } from '../../audit/attempt.ts';
import { answerJson } from '../answer.ts';
import { formatNextLink } from '../next-link.ts';
import { readQuery } from '../read-query.ts';
import type { Route } from '../route.ts';

type Query = z.output<typeof listAuditRecordsQuerySchema>;

export const listAuditRecords: Route = async ({ audit }, { request }) => {
  const query = readQuery(listAuditRecordsQuerySchema, request, { numeric: ['limit', 'before'] });
  const { limit, before } = query;
  const page = await audit.read({ limit, offset: 0, before, matches: createFilter(query) });
  const last = page.items.at(-1);
  return answerJson(page.items, {
    'x-total-count': String(page.total),
    // The next page starts below the last record of this one, so new records at the top shift nothing.
    ...(page.hasMore && last && { link: formatNextLink(request, { before: String(last.seq) }) }),
  });
};

function createFilter(query: Query): ((attempt: Attempt) => boolean) | undefined {
  const { limit: _limit, before: _before, ...filters } = query;
  if (Object.keys(filters).length === 0) return undefined;
  const { actor, action, outcome, product_id: productId, start_date: start, end_date: end } = filters;
  const startMs = start === undefined ? Number.NEGATIVE_INFINITY : Date.parse(start);
  const endMs = end === undefined ? Number.POSITIVE_INFINITY : Date.parse(end);
  return (attempt) =>
    attempt.atMs >= startMs &&
    attempt.atMs < endMs &&
    (actor === undefined || attempt.actor === actor) &&
    (action === undefined || attempt.action === action) &&
    (outcome === undefined || attempt.outcome === outcome) &&
    (productId === undefined || attempt.productId === productId);
}
