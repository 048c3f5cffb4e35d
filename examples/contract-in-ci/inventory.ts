import { randomUUID } from 'node:crypto';
import { type Actor, forbidden, may } from './actors.ts';
import { impossible, Problem } from './problem.ts';
import { type Change, fingerprintOf } from './read-change.ts';

/** A product with everything that happened to it. */
export interface Item {
  readonly id: string;
  stock: number;
  reserved: number;
  threshold: number | null;
  backorderAllowed: boolean;
  version: number;
  updatedAt: string;
  /** The ledger, oldest first. */
  readonly entries: object[];
  /** What was answered, by adjustment id. */
  readonly used: Map<string, { readonly fingerprint: string; readonly original: Result }>;
}

type Counts = Pick<Item, 'stock' | 'reserved'>;
export type Result = ReturnType<typeof applyChange>;

export const createItem = (id: string, stock: number): Item => ({
  id,
  stock,
  reserved: 0,
  threshold: null,
  backorderAllowed: false,
  version: 1,
  updatedAt: new Date().toISOString(),
  entries: [],
  used: new Map(),
});

const availableOf = ({ stock, reserved }: Counts) => stock - reserved;

export const showInventory = (item: Item) => ({
  id: item.id,
  stock: item.stock,
  available: availableOf(item),
  reserved: item.reserved,
  backordered: 0,
  reorder_threshold: item.threshold,
  backorder_allowed: item.backorderAllowed,
  version: item.version,
  updated_at: item.updatedAt,
});

/** An adjustment id is good for one change of a product, for ever. */
export function expectNewAdjustment(item: Item, change: Change): void {
  const used = item.used.get(change.adjustment_id ?? '');
  if (used === undefined) return;
  const { fingerprint, original } = used;
  throw new Problem(
    'adjustment-already-processed',
    `Adjustment ID '${change.adjustment_id}' has already been processed.`,
    {
      members: {
        inventory_history_id: original.inventory_history_id,
        original,
        payload_matches: fingerprint === fingerprintOf(change),
      },
    },
  );
}

/** What the counts would be. @throws Problem when the change may not or cannot be made. */
export function decideChange(item: Item, change: Change, actor: Actor): Counts {
  expectPermission(item, change, actor);
  const { operation = 'set', stock, reserved } = change;
  const sign = operation === 'decrement' ? -1 : 1;
  const after =
    operation === 'set'
      ? { stock, reserved: reserved ?? item.reserved }
      : { stock: item.stock + sign * stock, reserved: item.reserved + sign * (reserved ?? 0) };
  expectRules(item, change, after);
  return after;
}

/** Judged by what the change would do, not by how it is written. */
function expectPermission(item: Item, change: Change, actor: Actor): void {
  if (may(actor, 'adjust')) return;
  const { operation = 'set', stock, reorder_threshold: threshold, backorder_allowed: allowed } = change;
  const movesStock = operation === 'set' ? stock !== item.stock : stock !== 0;
  const movesSettings =
    (threshold !== undefined && threshold !== item.threshold) ||
    (allowed !== undefined && allowed !== item.backorderAllowed);
  if (movesStock || movesSettings) throw forbidden('adjust');
  if (!may(actor, 'reserve')) throw forbidden('reserve');
}

/** In the documented order: the first that fails is told. */
function expectRules(item: Item, change: Change, after: Counts): void {
  const available = availableOf(item);
  const rise = after.reserved - item.reserved;
  const tooFew = (requested: number, field: string) =>
    impossible(
      'insufficient-stock',
      field,
      `Only ${available} pieces are available, ${requested} were requested.`,
      {
        available,
        requested,
      },
    );
  if (after.stock < 0) throw tooFew(change.stock, 'stock');
  if (after.reserved < 0) {
    const detail = `Cannot release ${change.reserved} pieces, only ${item.reserved} are reserved.`;
    throw impossible('release-exceeds-reserved', 'reserved', detail);
  }
  if (after.reserved > after.stock && after.stock < item.stock) {
    const message = `Stock cannot be less than reserved quantity (${item.reserved} units)`;
    const members = { errors: [{ field: 'stock', message }] };
    throw new Problem('below-reserved', 'Cannot decrement stock below reserved quantity.', { members });
  }
  if (after.reserved > after.stock) throw tooFew(rise, 'reserved');
  if (after.stock > 1_000_000) {
    throw impossible('max-stock', 'stock', `Stock would be ${after.stock}, more than 1000000.`);
  }
  const left = availableOf(after);
  if (change.available !== undefined && change.available !== left) {
    const detail = `Available would be ${left}, the request expects ${change.available}.`;
    throw impossible('available-mismatch', 'available', detail);
  }
}

/** Makes a change that was decided, and tells what it did. */
export function applyChange(item: Item, change: Change, { after, actor }: { after: Counts; actor: Actor }) {
  const before = { stock: item.stock, reserved: item.reserved };
  Object.assign(item, after);
  item.version += 1;
  item.updatedAt = new Date().toISOString();
  if (change.reorder_threshold !== undefined) item.threshold = change.reorder_threshold;
  if (change.backorder_allowed !== undefined) item.backorderAllowed = change.backorder_allowed;
  const moved = {
    adjustment: after.stock - before.stock,
    previous_stock: before.stock,
    previous_reserved: before.reserved,
    reserved_adjustment: after.reserved - before.reserved,
  };
  const entry = { ...describeEntry(item, change, actor), ...moved };
  item.entries.push(entry);
  const { reason = null, notes = null, location = null, operation = 'set' } = change;
  return {
    ...showInventory(item),
    ...moved,
    operation,
    inventory_history_id: entry.id,
    metadata: { ...Object(change.metadata), reason, notes, location, adjusted_by: actor.name },
    backorder_created: false,
    backorder_quantity: 0,
    backorder_id: null,
  };
}

function describeEntry(item: Item, change: Change, actor: Actor) {
  const { operation = 'set', stock, reserved = 0, expires_at: expiresAt } = change;
  const metadata: Record<string, unknown> = Object(change.metadata);
  return {
    id: `entry-${randomUUID()}`,
    seq: item.entries.length + 1,
    version: item.version,
    product_id: item.id,
    timestamp: item.updatedAt,
    kind: kindOf(change),
    operation,
    quantity: stock === 0 && operation !== 'set' ? reserved : stock,
    new_stock: item.stock,
    new_reserved: item.reserved,
    backorder_adjustment: 0,
    reason: change.reason ?? null,
    notes: change.notes ?? null,
    adjusted_by: actor.name,
    adjustment_id: change.adjustment_id ?? null,
    location: change.location ?? null,
    batch_number: change.batch_number ?? null,
    cost_per_unit: change.cost_per_unit ?? null,
    expires_at: typeof expiresAt === 'string' ? new Date(expiresAt).toISOString() : null,
    reservation_id: null,
    order_id: typeof metadata.order_id === 'string' ? metadata.order_id : null,
    metadata,
  };
}

function kindOf({ operation = 'set', stock, reserved = 0 }: Change): string {
  if (operation === 'set') return 'counted';
  if (stock > 0) return operation === 'increment' ? 'received' : reserved > 0 ? 'shipped' : 'adjusted';
  if (reserved === 0) return 'settings';
  return operation === 'increment' ? 'reserved' : 'released';
}
