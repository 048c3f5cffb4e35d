import { toEvent } from './feed.ts';
import { type Item, iso, showInventory } from './product.ts';
import { digits, expectQuery, word } from './query.ts';
import { invalid } from './refusal.ts';
import { type Call, findItem, type Reply, type Shop } from './shop.ts';

const mostProducts = 100;

export function createRealtimeTicket({ shop, actor, nowMs }: Call): Reply {
  return { status: 201, body: shop.feed.issueTicket(actor, nowMs) };
}

export function openRealtimeStream(call: Call): Reply {
  const { shop, query, headers, nowMs } = call;
  const productIds = query.getAll('product_id');
  const rest = new URLSearchParams([...query].filter(([name]) => name !== 'product_id'));
  expectQuery({ ...call, query: rest }, { since: digits(), ticket: word(256) });
  if (productIds.length === 0 || productIds.length > mostProducts)
    throw invalid([{ field: 'product_id', message: `must be given 1 to ${mostProducts} times` }]);
  const last = headers['last-event-id'];
  if (last !== undefined && !/^\d+$/.test(last))
    throw invalid([{ field: 'Last-Event-ID', message: 'must be the id of an event' }]);
  const items = productIds.map((id) => findItem(shop, id, nowMs));
  const from = last ?? query.get('since');
  const { untilMs } = call.actor;
  return { status: 200, stream: (write) => open(shop, { items, from, nowMs, write, untilMs }) };
}

interface Opening {
  readonly items: readonly Item[];
  readonly from: string | null;
  readonly nowMs: number;
  readonly write: (text: string, isLast?: boolean) => void;
  readonly untilMs: number;
}

/** What a stream begins with, and everything after it. */
function open({ feed }: Shop, { items, from, nowMs, write, untilMs }: Opening): () => void {
  // What is due has been settled by now, and is told before anything else.
  feed.tell(items, nowMs);
  const productIds = items.map(({ id }) => id);
  const seq = feed.newest;
  const mark = { v: 1, seq, at: iso(nowMs) };
  const missed = from === null ? undefined : feed.since(Number(from), productIds);
  for (const text of missed ?? []) write(text);
  if (missed !== undefined) {
    const version_sum = items.reduce((sum, { version }) => sum + version, 0);
    write(toEvent(seq, { ...mark, type: 'resumed', version_sum }));
  } else {
    if (from !== null) write(`data: ${JSON.stringify({ ...mark, type: 'resync' })}\n\n`);
    for (const item of items) {
      const data = showInventory(item);
      write(toEvent(seq, { ...mark, type: 'snapshot', product_id: item.id, version: item.version, data }));
    }
  }
  return feed.follow({ productIds, write, untilMs });
}
