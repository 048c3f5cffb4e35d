import { edit, isChange, onAnswer, onRequest, withHeaders } from './borders.ts';
import type { Heard, Mutant } from './mutant.ts';

const at = (name: string) => `list-inventory-history/${name}`;
const model = 'update-inventory/arithmetic/follows-the-model';
const isHistory = ({ path }: Heard) => path.endsWith('/history');
const addMillisecond = (time: string | null) =>
  time === null ? null : new Date(Date.parse(time) + 1).toISOString();

export const listMutants: readonly Mutant[] = [
  {
    mistake: 'lists no more than the first page of products',
    killedBy: ['list-products/every-product-once'],
    border: () => async (_heard, forward) => withHeaders(await forward(), { link: null }),
  },
  {
    mistake: 'brings a limit that is out of bounds into them',
    killedBy: ['list-products/query-bounds', at('query-bounds')],
    border: onRequest(({ query }) =>
      query.has('limit')
        ? { query: { limit: String(Math.min(1_000, Math.max(1, Number(query.get('limit'))))) } }
        : {},
    ),
  },
  {
    mistake: 'lists the oldest entry first',
    killedBy: [at('newest-first'), model],
    border: () => async (heard, forward) => {
      const response = await forward();
      return isHistory(heard)
        ? edit(response, (body) => (Array.isArray(body) ? body.reverse() : body))
        : response;
    },
  },
  {
    mistake: 'gives all entries of a day one id',
    killedBy: [at('newest-first')],
    border: onAnswer((body) => ('seq' in body ? { ...body, id: 'inv_20260115' } : body)),
  },
  {
    mistake: 'does not record where a change happened',
    killedBy: [at('records-the-request')],
    border: onAnswer((body) => ('seq' in body ? { ...body, location: null } : body)),
  },
  {
    mistake: 'calls every change an adjustment',
    killedBy: [at('kind')],
    border: onAnswer((body) => ('kind' in body ? { ...body, kind: 'adjusted' } : body)),
  },
  {
    mistake: 'moves the time of the last change only where the stock changes',
    killedBy: [at('kind')],
    border: onAnswer((body) =>
      'inventory_history_id' in body && body.adjustment === 0
        ? { ...body, updated_at: '2026-01-15T10:30:00.000Z' }
        : body,
    ),
  },
  {
    mistake: 'does not filter by order',
    killedBy: [at('filters')],
    border: onRequest(() => ({ query: { order_id: null } })),
  },
  {
    mistake: 'does not tell upper from lower case where it filters',
    killedBy: [at('filters')],
    border: onRequest(({ query }) => ({
      query: Object.fromEntries(
        ['reason', 'order_id'].map((name) => [name, query.get(name)?.toLowerCase() ?? null]),
      ),
    })),
  },
  {
    mistake: 'reads the clock of another time zone as its own',
    killedBy: [at('period')],
    border: onRequest(({ query }) => ({
      query: { start_date: query.get('start_date')?.replace(/[+-]\d\d:\d\d$/, 'Z') ?? null },
    })),
  },
  {
    mistake: 'counts the end of a period in',
    killedBy: [at('period')],
    border: onRequest(({ query }) => ({ query: { end_date: addMillisecond(query.get('end_date')) } })),
  },
  {
    mistake: 'cuts pages by offset',
    killedBy: [at('pages-do-not-shift')],
    border: () => async (heard, forward) => {
      const response = await forward();
      if (!isHistory(heard) || !response.headers.has('link')) return response;
      const query = new URLSearchParams(heard.query);
      query.set('offset', String(Number(query.get('offset') ?? 0) + Number(query.get('limit'))));
      return withHeaders(response, { link: `</api${heard.path}?${query}>; rel="next"` });
    },
  },
  {
    mistake: 'does not know "before"',
    killedBy: [at('before-and-offset')],
    border: onRequest(() => ({ query: { before: null } })),
  },
  {
    mistake: 'writes the order of the last change into the entries before it',
    killedBy: [at('never-changes')],
    border: () => {
      let order: unknown;
      return async (heard, forward) => {
        const response = await forward();
        if (isChange(heard) && response.ok) order = Object(heard.body.metadata).order_id ?? null;
        if (!isHistory(heard)) return response;
        return edit(response, (body) =>
          Array.isArray(body) ? body.map((entry: object) => ({ ...entry, order_id: order })) : body,
        );
      };
    },
  },
];
