import { randomUUID } from 'node:crypto';
import { type Entry, type Item, iso, showInventory } from './product.ts';
import { digits, expectQuery, word } from './query.ts';
import { invalid } from './refusal.ts';
import { type Call, findItem, type Reply, type Shop } from './shop.ts';
import type { Actor } from './tokens.ts';

type State = ReturnType<typeof showInventory>;

/** A product at one moment, and the change that led there. */
export interface Moment {
  readonly entry: Entry;
  readonly state: State;
}

/** What is said of a product, with its number. */
interface Said {
  readonly seq: number;
  readonly productId: string;
  readonly text: string;
}

/** Writes to one who follows. */
interface Follower {
  readonly productIds: readonly string[];
  readonly write: (text: string) => void;
}

const ticketMs = 60_000;
const mostProducts = 100;

/** Everything that was said of all products, and who listens. */
export class Feed {
  readonly #said: Said[] = [];
  readonly #first: number;
  readonly #known = new Map<string, { moments: number; state: State }>();
  readonly #followers = new Set<Follower>();
  readonly #tickets = new Map<string, { actor: Actor; untilMs: number }>();

  constructor(items: Iterable<Item>, nowMs: number) {
    this.#first = nowMs * 1_000;
    for (const item of items) this.#known.set(item.id, { moments: 0, state: showInventory(item) });
  }

  get newest(): number {
    return this.#first + this.#said.length;
  }

  /** Tells what has happened since the last time. Called when a request is over, and what it did is done. */
  tell(items: Iterable<Item>): void {
    for (const item of items) {
      const known = this.#known.get(item.id);
      for (const { entry, state } of item.moments.slice(known?.moments ?? 0)) {
        const before = this.#known.get(item.id)?.state ?? state;
        this.#say('inventory.updated', state, { change: entry });
        for (const line of crossed(before, state)) this.#say(line, state);
        this.#known.set(item.id, { moments: item.moments.length, state });
      }
    }
  }

  #say(type: string, state: State, more: object = {}): void {
    const seq = this.newest + 1;
    const message = {
      v: 1,
      type,
      seq,
      at: state.updated_at,
      product_id: state.id,
      version: state.version,
      data: state,
    };
    const said = { seq, productId: state.id, text: toEvent(seq, { ...message, ...more }) };
    this.#said.push(said);
    for (const { productIds, write } of this.#followers)
      if (productIds.includes(said.productId)) write(said.text);
  }

  /** What was said after a number, or nothing when the number is not of this feed. */
  since(seq: number, productIds: readonly string[]): string[] | undefined {
    if (seq < this.#first || seq > this.newest) return undefined;
    return this.#said
      .filter((one) => one.seq > seq && productIds.includes(one.productId))
      .map(({ text }) => text);
  }

  follow(follower: Follower): () => void {
    this.#followers.add(follower);
    return () => this.#followers.delete(follower);
  }

  issueTicket(actor: Actor, nowMs: number): { ticket: string; expires_at: string } {
    const ticket = randomUUID();
    this.#tickets.set(ticket, { actor, untilMs: nowMs + ticketMs });
    return { ticket, expires_at: iso(nowMs + ticketMs) };
  }

  /** Whom a ticket stands for, once. */
  takeTicket(ticket: string, nowMs: number): Actor | undefined {
    const found = this.#tickets.get(ticket);
    this.#tickets.delete(ticket);
    return found !== undefined && found.untilMs >= nowMs ? found.actor : undefined;
  }
}

function crossed(before: State, after: State): string[] {
  const isLow = ({ available, reorder_threshold: line }: State) => line !== null && available <= line;
  const lines: string[] = [];
  if (isLow(after) && !isLow(before)) lines.push('inventory.low_stock');
  if (!isLow(after) && isLow(before)) lines.push('inventory.recovered');
  if (after.available === 0 && before.available > 0) lines.push('inventory.out_of_stock');
  return lines;
}

const toEvent = (seq: number, message: object) => `id: ${seq}\ndata: ${JSON.stringify(message)}\n\n`;

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
  return { status: 200, stream: (write) => open(shop, { items, from, nowMs, write }) };
}

interface Opening {
  readonly items: readonly Item[];
  readonly from: string | null;
  readonly nowMs: number;
  readonly write: (text: string) => void;
}

function open({ feed }: Shop, { items, from, nowMs, write }: Opening): () => void {
  // What is due has been settled by now, and is told before anything else.
  feed.tell(items);
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
  return feed.follow({ productIds, write });
}
