import { randomUUID } from 'node:crypto';
import type { Actor } from './actors.ts';
import {
  applyChange,
  decideChange,
  expectNewAdjustment,
  type Item,
  type Result,
  showInventory,
} from './inventory.ts';
import { impossible, invalid, Problem } from './problem.ts';
import { type Change, fingerprintOf, readChange } from './read-change.ts';

/** What the server knows. */
export interface Shop {
  readonly items: ReadonlyMap<string, Item>;
  /** Answers that were given to an Idempotency-Key; a real server forgets them after a day. */
  readonly answered: Map<
    string,
    { readonly fingerprint: string; readonly body: Result; readonly etag: string }
  >;
  /** Changes that were shown and wait to be confirmed, by their token. */
  readonly previews: Map<string, string>;
}

/** A request of somebody who may make it. */
export interface Call {
  readonly shop: Shop;
  readonly actor: Actor;
  /** What stands in the braces of the path. */
  readonly productId: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** The JSON of the body; read late, since a product that is not there is told first. */
  readonly body: () => unknown;
}

/** An answer before it is written. */
export interface Reply {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

const etagOf = ({ version }: Item) => `"inv-${version}"`;
const showProduct = (item: Item) => ({ ...showInventory(item), name: `Product ${item.id}` });

function findItem({ shop, productId }: Call): Item {
  const item = shop.items.get(productId);
  if (item === undefined) throw new Problem('product-not-found', `Product with ID '${productId}' not found.`);
  return item;
}

function readLimit(query: URLSearchParams, others: readonly string[] = []): number {
  for (const name of query.keys()) {
    if (name !== 'limit' && !others.includes(name)) throw invalid(name, 'is not a known parameter');
  }
  const limit = query.get('limit') ?? '100';
  if (/^\d+$/.test(limit) && Number(limit) >= 1 && Number(limit) <= 1_000) return Number(limit);
  throw invalid('limit', 'must be a whole number from 1 to 1000');
}

export function listProducts({ shop, query }: Call): Reply {
  const limit = readLimit(query, ['cursor']);
  const all = [...shop.items.values()].sort((left, right) => (left.id < right.id ? -1 : 1));
  const after = query.get('cursor');
  const rest = after === null ? all : all.filter(({ id }) => id > after);
  const page = rest.slice(0, limit);
  const next = new URLSearchParams({ limit: String(limit), cursor: page.at(-1)?.id ?? '' });
  const link = page.length < rest.length ? { link: `</products?${next}>; rel="next"` } : {};
  return {
    status: 200,
    body: page.map(showProduct),
    headers: { 'x-total-count': String(all.length), ...link },
  };
}

export function getProduct(call: Call): Reply {
  return { status: 200, body: showProduct(findItem(call)) };
}

export function getInventory(call: Call): Reply {
  const item = findItem(call);
  const headers = { etag: etagOf(item) };
  const known = readValidators(call, 'If-None-Match');
  const isKnown = known?.some((one) => one === '*' || one.replace(/^W\//, '') === headers.etag);
  return isKnown ? { status: 304, headers } : { status: 200, body: showInventory(item), headers };
}

export function listHistory(call: Call): Reply {
  const { entries } = findItem(call);
  const body = entries.toReversed().slice(0, readLimit(call.query));
  return { status: 200, body, headers: { 'x-total-count': String(entries.length) } };
}

/** Key, adjustment id, version, rules, change: in this order, and with no `await` between, so that nobody comes between. */
export function updateInventory(call: Call): Reply {
  const item = findItem(call);
  const change = readWholeChange(call);
  const { 'idempotency-key': key, 'x-confirmation-token': token } = call.headers;
  if (call.headers['x-require-confirmation'] === 'true' && token === undefined)
    return preview(call, item, change);
  const answered = key === undefined ? undefined : replay(call, item, change);
  if (answered !== undefined) return answered;
  expectNewAdjustment(item, change);
  expectVersion(call, item);
  if (token !== undefined) confirm(call, item, { change, token });
  const after = decideChange(item, change, call.actor);
  const result = applyChange(item, change, { after, actor: call.actor });
  const etag = etagOf(item);
  const fingerprint = fingerprintOf(change);
  if (change.adjustment_id !== undefined)
    item.used.set(change.adjustment_id, { fingerprint, original: result });
  if (key !== undefined) call.shop.answered.set(nameOf(call, item), { fingerprint, body: result, etag });
  return { status: 200, body: result, headers: { etag } };
}

/** The header is another name of the field. */
function readWholeChange({ body, headers }: Call): Change {
  const change = readChange(body());
  const id = headers['x-adjustment-id'];
  if (id === undefined) return change;
  if (id === '' || id.length > 128) throw invalid('X-Adjustment-ID', 'must have 1 to 128 characters');
  if (change.adjustment_id !== undefined && change.adjustment_id !== id)
    throw invalid('X-Adjustment-ID', 'must be equal to adjustment_id');
  return { ...change, adjustment_id: id };
}

const nameOf = ({ actor, headers }: Call, item: Item) =>
  `${actor.name} ${item.id} ${headers['idempotency-key']}`;

/** The first answer again, if the key was used before. Refusals are not kept: they may be tried again. */
function replay(call: Call, item: Item, change: Change): Reply | undefined {
  if (!/^[\x21-\x7e]{1,255}$/.test(call.headers['idempotency-key'] ?? ''))
    throw invalid('Idempotency-Key', 'must be 1 to 255 visible ASCII characters');
  const answered = call.shop.answered.get(nameOf(call, item));
  if (answered === undefined) return undefined;
  if (answered.fingerprint !== fingerprintOf(change)) {
    const detail = 'This Idempotency-Key was used with another request body.';
    throw impossible('idempotency-key-reused', 'Idempotency-Key', detail);
  }
  return {
    status: 200,
    body: answered.body,
    headers: { etag: answered.etag, 'idempotent-replayed': 'true' },
  };
}

/** `*` or a list of validators. */
function readValidators({ headers }: Call, name: string): string[] | undefined {
  const validators = headers[name.toLowerCase()]?.split(',').map((one) => one.trim());
  if (validators === undefined || validators.join() === '*') return validators;
  if (validators.every((one) => /^(W\/)?"[\x21\x23-\x7e\x80-\xff]*"$/.test(one))) return validators;
  throw invalid(name, 'must be * or a list of validators');
}

function expectVersion(call: Call, item: Item): void {
  const validators = readValidators(call, 'If-Match');
  if (validators === undefined || validators.includes('*') || validators.includes(etagOf(item))) return;
  throw new Problem(
    'version-mismatch',
    `The inventory is at version ${item.version}, not at that of If-Match.`,
    {
      members: { current_version: item.version },
    },
  );
}

/** Checks everything and changes nothing. The token stands for these pieces, of this version. */
function preview(call: Call, item: Item, change: Change): Reply {
  expectNewAdjustment(item, change);
  expectVersion(call, item);
  const after = decideChange(item, change, call.actor);
  const token = randomUUID();
  call.shop.previews.set(token, shownTo(call, item, change));
  return {
    status: 202,
    body: {
      status: 'confirmation_required',
      confirmation_token: token,
      expires_at: new Date(Date.now() + 600_000).toISOString(),
      preview: {
        id: item.id,
        version: item.version,
        previous_stock: item.stock,
        stock: after.stock,
        adjustment: after.stock - item.stock,
        previous_reserved: item.reserved,
        reserved: after.reserved,
        reserved_adjustment: after.reserved - item.reserved,
        available: after.stock - after.reserved,
        backordered: 0,
      },
    },
  };
}

const shownTo = ({ actor }: Call, { id, version }: Item, change: Change) =>
  [actor.name, id, version, fingerprintOf(change)].join(' ');

function confirm(call: Call, item: Item, { change, token }: { change: Change; token: string }): void {
  if (call.shop.previews.get(token) !== shownTo(call, item, change))
    throw new Problem('confirmation-invalid', 'The confirmation token is not good. Ask for a new preview.');
  call.shop.previews.delete(token);
}
