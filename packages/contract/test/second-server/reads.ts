import { readValidators } from './identity.ts';
import { settle } from './ledger.ts';
import { availableOf, type Item, iso, showBackorder, showHold, showInventory } from './product.ts';
import {
  choice,
  cutBefore,
  cutPage,
  digits,
  expectQuery,
  isInPeriod,
  moment,
  pageParameters,
  word,
} from './query.ts';
import { Refusal } from './refusal.ts';
import { type Call, findItem, type Reply } from './shop.ts';
import { permissionTable } from './tokens.ts';

const showProduct = (item: Item) => ({ ...showInventory(item), name: item.name });

const itemOf = ({ shop, ids, nowMs }: Call) => findItem(shop, ids[0] ?? '', nowMs);

/** Every list without an order of its own is by id, ascending. */
const byId = <T extends { readonly id: string }>(list: readonly T[]) =>
  list.toSorted((left, right) => (left.id < right.id ? -1 : 1));

function allItems({ shop, nowMs }: Call): Item[] {
  const items = byId([...shop.items.values()]);
  for (const item of items) settle(item, nowMs);
  return items;
}

export function listProducts(call: Call): Reply {
  expectQuery(call, pageParameters);
  const { page, headers } = cutPage(call, allItems(call), ({ id }) => id);
  return { status: 200, body: page.map(showProduct), headers };
}

export function getProduct(call: Call): Reply {
  return { status: 200, body: showProduct(itemOf(call)) };
}

export function getInventory(call: Call): Reply {
  const item = itemOf(call);
  const etag = `"inv-${item.version}"`;
  const condition = call.headers['if-none-match'];
  const known = condition === undefined ? [] : readValidators(condition, 'If-None-Match');
  const isKnown = known === '*' || known.some((validator) => validator.replace(/^W\//, '') === etag);
  return isKnown
    ? { status: 304, headers: { etag } }
    : { status: 200, body: showInventory(item), headers: { etag } };
}

export function listInventoryHistory(call: Call): Reply {
  const item = itemOf(call);
  expectQuery(call, {
    limit: digits(1, 1_000),
    offset: digits(),
    start_date: moment,
    end_date: moment,
    before: digits(1),
    operation: choice('set', 'increment', 'decrement'),
    reason: word(100, 0),
    order_id: word(128),
  });
  const wanted = ['operation', 'reason', 'order_id'].flatMap((name) => {
    const value = call.query.get(name);
    return value === null ? [] : [{ name, value }];
  });
  const entries = item.entries.filter(
    (entry) =>
      isInPeriod(call, String(entry.timestamp)) && wanted.every(({ name, value }) => entry[name] === value),
  );
  return cutBefore(call, entries.reverse());
}

export function listReservations(call: Call): Reply {
  const item = itemOf(call);
  expectQuery(call, { ...pageParameters, state: choice('active', 'released', 'committed', 'expired') });
  const state = call.query.get('state');
  const holds = [...item.holds.values()].filter((hold) => state === null || hold.state === state);
  const { page, headers } = cutPage(call, byId(holds), ({ id }) => id);
  return { status: 200, body: page.map((hold) => showHold(hold, item.id)), headers };
}

export function getReservation(call: Call): Reply {
  const item = itemOf(call);
  const id = call.ids[1] ?? '';
  const hold = item.holds.get(id);
  if (hold === undefined)
    throw new Refusal('reservation-not-found', `Reservation with ID '${id}' not found.`);
  return { status: 200, body: showHold(hold, item.id) };
}

export function listBackorders(call: Call): Reply {
  const item = itemOf(call);
  expectQuery(call, { ...pageParameters, state: choice('open', 'fulfilled') });
  const state = call.query.get('state');
  const shown = item.backorders.map(showBackorder).filter((one) => state === null || one.state === state);
  const { page, headers } = cutPage(call, byId(shown), ({ id }) => id);
  return { status: 200, body: page, headers };
}

export function listLowStock(call: Call): Reply {
  expectQuery(call, { ...pageParameters, threshold: digits(), status: choice('critical', 'warning') });
  const override = call.query.get('threshold');
  const watched = allItems(call).flatMap((item) => {
    const line = override === null ? item.threshold : Number(override);
    return line === null ? [] : [{ item, line, available: availableOf(item) }];
  });
  const low = watched
    .filter(({ line, available }) => available <= line)
    .map(({ item, line, available }) => ({
      product_id: item.id,
      current_stock: available,
      total_stock: item.stock,
      reserved: item.reserved,
      threshold: line,
      status: 2 * available <= line ? 'critical' : 'warning',
      last_updated: iso(item.updatedAt),
    }))
    .sort(
      (left, right) =>
        left.status.localeCompare(right.status) ||
        left.current_stock - right.current_stock ||
        (left.product_id < right.product_id ? -1 : 1),
    );
  const only = call.query.get('status');
  const { page, headers } = cutPage(
    call,
    low.filter(({ status }) => only === null || status === only),
    ({ product_id: id }) => id,
  );
  const count = (status: string) => low.filter((one) => one.status === status).length;
  const counts = {
    total_checked: watched.length,
    critical_count: count('critical'),
    warning_count: count('warning'),
  };
  return { status: 200, body: { low_stock_products: page, ...counts }, headers };
}

export function getInventoryRules(): Reply {
  const none = {
    max_single_adjustment: null,
    max_reserved_percentage: null,
    max_daily_adjustments: null,
    hourly_adjustments_per_user: null,
    hourly_adjustments_per_ip: null,
  };
  const body = {
    policy: 'open',
    strict: false,
    admin_only: false,
    max_stock: 1_000_000,
    ...none,
    max_batch_items: 1_000,
    reservation_expires_in_seconds: { default: 1_800, min: 60, max: 2_678_400 },
    idempotency_retention_seconds: 86_400,
    permissions: permissionTable,
  };
  return { status: 200, body };
}

export function listAuditRecords(call: Call): Reply {
  expectQuery(call, {
    limit: digits(1, 1_000),
    before: digits(1),
    start_date: moment,
    end_date: moment,
    actor: word(256),
    action: word(128),
    product_id: word(128),
    outcome: choice('applied', 'replayed', 'previewed', 'refused', 'failed'),
  });
  const wanted = ['actor', 'action', 'product_id', 'outcome'].flatMap((name) => {
    const value = call.query.get(name);
    return value === null ? [] : [{ name, value }];
  });
  const records = call.shop.audit.records.filter(
    (record) =>
      isInPeriod(call, String(record.at)) && wanted.every(({ name, value }) => record[name] === value),
  );
  return cutBefore(call, records.reverse());
}

export function verifyAuditChain({ shop }: Call): Reply {
  return { status: 200, body: shop.audit.verify() };
}
