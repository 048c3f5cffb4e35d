import type { AuditBook } from './audit.ts';
import type { Feed } from './feed.ts';
import { settle } from './ledger.ts';
import type { Item } from './product.ts';
import { Refusal } from './refusal.ts';
import type { Actor } from './tokens.ts';

/** An answer that is kept for the key of its request. */
interface KeptAnswer {
  readonly fingerprint: string;
  readonly reply: Reply;
  readonly untilMs: number;
}

/** A change that was shown and waits to be confirmed. */
interface Preview {
  readonly actor: string;
  readonly productId: string;
  readonly fingerprint: string;
  readonly version: number;
  readonly untilMs: number;
}

/** Everything that the server knows. */
export interface Shop {
  readonly items: Map<string, Item>;
  readonly kept: Map<string, KeptAnswer>;
  readonly previews: Map<string, Preview>;
  readonly audit: AuditBook;
  readonly feed: Feed;
}

/** An answer before it is written. */
export interface Reply {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Begins a stream in the place of a body; what it returns ends it. The last text may be one after which nothing comes. */
  readonly stream?: (write: (text: string, isLast?: boolean) => void) => () => void;
}

/** A request of a known caller to a known operation. */
export interface Call {
  readonly shop: Shop;
  readonly actor: Actor;
  readonly nowMs: number;
  readonly method: string;
  /** Below the base path. */
  readonly path: string;
  readonly basePath: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** What stands in the braces of the path. */
  readonly ids: readonly string[];
  readonly requestId: string;
  /** The body of a request that has one; looked at late, as 404 comes before it. */
  readonly body: () => Readonly<Record<string, unknown>>;
}

/** @throws Refusal when there is no such product. */
export function findItem(shop: Shop, id: string, nowMs: number): Item {
  const item = shop.items.get(id);
  if (item === undefined) throw new Refusal('product-not-found', `Product with ID '${id}' not found.`);
  settle(item, nowMs);
  return item;
}
