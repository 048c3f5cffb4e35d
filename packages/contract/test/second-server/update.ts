import { randomUUID } from 'node:crypto';
import { type Change, commitChange, draftChange, showResult, tooFew } from './change.ts';
import { findWrongUpdate, text } from './fields.ts';
import { fingerprintOf, once, readKey, readValidators } from './identity.ts';
import { book, settle } from './ledger.ts';
import { availableOf, type Item, iso } from './product.ts';
import { invalid, Refusal } from './refusal.ts';
import { type Call, findItem, type Reply } from './shop.ts';

const tenMinutesMs = 10 * 60 * 1_000;

/** A change with everything that decides whether it is made. */
export interface Intent {
  readonly body: Readonly<Record<string, unknown>>;
  readonly key: string | undefined;
  readonly ifMatch: string | undefined;
}

type Setting = Pick<Call, 'shop' | 'actor' | 'nowMs'>;

export function updateInventory(call: Call): Reply {
  const [productId = ''] = call.ids;
  const item = findItem(call.shop, productId, call.nowMs);
  const body = withAdjustmentId(call);
  expectUpdate(body);
  const { 'idempotency-key': key, 'if-match': ifMatch } = call.headers;
  const wantsPreview = call.headers['x-require-confirmation'] === 'true';
  const token = call.headers['x-confirmation-token'];
  if (wantsPreview && token === undefined) return preview(call, item, body);
  return applyIntent(call, item, { body, key, ifMatch }, () => {
    if (token !== undefined) confirm(call, item, { body, token });
  });
}

/** The header is another name of the field. */
function withAdjustmentId({ body, headers }: Call): Readonly<Record<string, unknown>> {
  const given = body();
  const named = headers['x-adjustment-id'];
  if (named === undefined) return given;
  const message = text(1, 128)(named);
  if (message !== undefined) throw invalid([{ field: 'X-Adjustment-ID', message }]);
  if (given.adjustment_id !== undefined && given.adjustment_id !== named)
    throw invalid([{ field: 'X-Adjustment-ID', message: 'must be equal to adjustment_id' }]);
  return { ...given, adjustment_id: named };
}

/** @throws Refusal when it is not a change as documented. */
export function expectUpdate(body: Readonly<Record<string, unknown>>): asserts body is Change {
  const errors = findWrongUpdate(body);
  if (errors.length > 0) throw invalid(errors);
}

/** Key, adjustment id, version, rules, commit, in this order. */
export function applyIntent(
  setting: Setting,
  item: Item,
  { body, key, ifMatch }: Intent,
  beforeRules: () => void = () => {},
): Reply {
  const fingerprint = fingerprintOf(body);
  const place = `PATCH /products/${item.id}/inventory`;
  return once(setting, { key: readKey(key), place, fingerprint }, () => {
    expectUpdate(body);
    expectNewAdjustment(item, body, fingerprint);
    expectVersion(item, ifMatch);
    beforeRules();
    const { actor, nowMs } = setting;
    const draft = draftChange(item, body, { actor, nowMs });
    const result = commitChange(item, body, { ...draft, actor, nowMs });
    if (body.adjustment_id !== undefined) item.used.set(body.adjustment_id, { fingerprint, result });
    return { status: 200, body: result, headers: { etag: `"inv-${item.version}"` } };
  });
}

function expectNewAdjustment(item: Item, { adjustment_id: id }: Change, fingerprint: string): void {
  const original = id === undefined ? undefined : item.used.get(id);
  if (original === undefined) return;
  throw new Refusal('adjustment-already-processed', `Adjustment ID '${id}' has already been processed.`, {
    members: {
      inventory_history_id: original.result.inventory_history_id,
      original: original.result,
      payload_matches: original.fingerprint === fingerprint,
    },
  });
}

function expectVersion(item: Item, ifMatch: string | undefined): void {
  if (ifMatch === undefined) return;
  const validators = readValidators(ifMatch, 'If-Match');
  if (validators === '*' || validators.includes(`"inv-${item.version}"`)) return;
  throw new Refusal(
    'version-mismatch',
    `The inventory is at version ${item.version}, which If-Match does not name.`,
    {
      members: { current_version: item.version },
    },
  );
}

/** Checks everything, applies nothing. */
function preview(call: Call, item: Item, body: Readonly<Record<string, unknown>>): Reply {
  const fingerprint = fingerprintOf(body);
  expectUpdate(body);
  readKey(call.headers['idempotency-key']);
  expectNewAdjustment(item, body, fingerprint);
  expectVersion(item, call.headers['if-match']);
  const { after } = draftChange(item, body, call);
  const token = `confirm-${randomUUID()}`;
  const untilMs = call.nowMs + tenMinutesMs;
  const { version, id: productId } = item;
  call.shop.previews.set(token, { actor: call.actor.sub, productId, fingerprint, version, untilMs });
  const numbers = {
    id: item.id,
    version,
    previous_stock: item.stock,
    stock: after.stock,
    adjustment: after.stock - item.stock,
    previous_reserved: item.reserved,
    reserved: after.reserved,
    reserved_adjustment: after.reserved - item.reserved,
    available: availableOf(after),
    backordered: after.backordered,
  };
  const body202 = {
    status: 'confirmation_required',
    confirmation_token: token,
    expires_at: iso(untilMs),
    preview: numbers,
  };
  return { status: 202, body: body202 };
}

function confirm(
  { shop, actor, nowMs }: Call,
  item: Item,
  { body, token }: { body: Readonly<Record<string, unknown>>; token: string },
): void {
  const shown = shop.previews.get(token);
  const isGood =
    shown !== undefined &&
    shown.actor === actor.sub &&
    shown.productId === item.id &&
    shown.fingerprint === fingerprintOf(body) &&
    shown.version === item.version &&
    shown.untilMs > nowMs;
  if (!isGood)
    throw new Refusal('confirmation-invalid', 'The confirmation token is not good. Ask for a new preview.');
  shop.previews.delete(token);
}

export function fulfillBackorder(call: Call): Reply {
  const [id = ''] = call.ids;
  const { shop, nowMs } = call;
  const found = [...shop.items.values()]
    .map((item) => ({ item, backorder: item.backorders.find((one) => one.id === id) }))
    .find(({ backorder }) => backorder !== undefined);
  if (found?.backorder === undefined)
    throw new Refusal('backorder-not-found', `Backorder with ID '${id}' not found.`);
  const { item, backorder } = found;
  const intent = { key: readKey(call.headers['idempotency-key']), place: call.path, fingerprint: '' };
  return once(call, intent, () => {
    settle(item, nowMs);
    if (backorder.fulfilledAt !== null)
      throw new Refusal('backorder-not-open', `Backorder '${id}' has been fulfilled already.`);
    const free = item.stock - item.reserved;
    if (free < backorder.quantity) throw tooFew(Math.max(0, free), backorder.quantity, 'stock');
    return { status: 200, body: ship(call, item, backorder), headers: { etag: `"inv-${item.version}"` } };
  });
}

function ship({ actor, nowMs }: Call, item: Item, backorder: Item['backorders'][number]) {
  const { quantity, orderId } = backorder;
  const change: Change = { operation: 'decrement', stock: quantity, reason: 'backorder_filled' };
  const before = { stock: item.stock, reserved: item.reserved };
  const after = { ...item, stock: item.stock - quantity, backordered: item.backordered - quantity };
  const occasion = {
    atMs: nowMs,
    by: actor.sub,
    kind: 'backorder_filled',
    operation: 'decrement',
    quantity,
    change,
    orderId,
  };
  const entry = book(item, after, occasion);
  backorder.fulfilledAt = nowMs;
  const result = showResult(item, change, { before, entryId: entry.id, by: actor.sub });
  return { ...result, backorder_created: false, backorder_quantity: 0, backorder_id: null };
}
