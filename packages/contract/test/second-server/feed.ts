import { randomUUID } from 'node:crypto';
import { type Item, iso, type State, showInventory } from './product.ts';
import type { Actor } from './tokens.ts';

/** What is said of a product, with its number. */
interface Said {
  readonly seq: number;
  readonly productId: string;
  readonly text: string;
}

/** Writes to one who follows. */
interface Follower {
  readonly productIds: readonly string[];
  readonly write: (text: string, isLast?: boolean) => void;
  /** When its token expires. */
  readonly untilMs: number;
}

const expired = 'event: close\ndata: {"code":4401,"reason":"The token has expired."}\n\n';

const ticketMs = 60_000;

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
  tell(items: Iterable<Item>, nowMs: number): void {
    for (const follower of this.#followers) {
      if (follower.untilMs > nowMs) continue;
      this.#followers.delete(follower);
      follower.write(expired, true);
    }
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

/** A message as an event of the stream, with the number to go on after. */
export const toEvent = (seq: number, message: object) => `id: ${seq}\ndata: ${JSON.stringify(message)}\n\n`;
