import { randomUUID } from 'node:crypto';
import { book } from './ledger.ts';
import {
  availableOf,
  type Counts,
  type Hold,
  heldIn,
  type Item,
  showHold,
  showInventory,
} from './product.ts';
import { impossible, Refusal } from './refusal.ts';
import { type Actor, forbidden, may } from './tokens.ts';

/** A change whose fields have been looked at. */
export interface Change extends Readonly<Record<string, unknown>> {
  readonly stock: number;
  readonly operation?: 'set' | 'increment' | 'decrement';
  readonly reserved?: number;
  readonly available?: number;
  readonly reorder_threshold?: number | null;
  readonly backorder_allowed?: boolean;
  readonly allow_backorder?: boolean;
  readonly adjustment_id?: string;
  readonly reservation?: {
    readonly id: string;
    readonly order_id?: string;
    readonly expires_in_seconds?: number | null;
    readonly allow_partial?: boolean;
    readonly optional?: boolean;
  };
}

/** What would come of a change: the counts after it, and the hold that it works on. */
export interface Draft {
  readonly after: Counts;
  readonly hold: Hold | undefined;
  readonly shortage: number;
}

const maxStock = 1_000_000;

/**
 * Works out what a change comes to, without doing it.
 *
 * @throws Refusal when it may not or cannot be made.
 */
export function draftChange(
  item: Item,
  change: Change,
  { actor, nowMs }: { actor: Actor; nowMs: number },
): Draft {
  expectPermission(item, change, actor);
  const draft = addUp(item, change, nowMs);
  expectRules(item, change, draft);
  return draft;
}

/** Judged by what the change would do, not by how it is written. */
function expectPermission(item: Item, change: Change, actor: Actor): void {
  if (may(actor, 'adjust')) return;
  const { operation = 'set', stock, reorder_threshold: line, backorder_allowed: allowed } = change;
  const movesStock = operation === 'set' ? stock !== item.stock : stock !== 0;
  const setsLine = line !== undefined && line !== item.threshold;
  const setsBackorder = allowed !== undefined && allowed !== item.backorderAllowed;
  if (movesStock || setsLine || setsBackorder) throw forbidden('adjust');
  if (!may(actor, 'reserve')) throw forbidden('reserve');
}

function addUp(item: Item, change: Change, nowMs: number): Draft {
  const { operation = 'set', stock, reserved, reservation } = change;
  if (operation === 'set') {
    const after = { ...item, stock, reserved: reserved ?? item.reserved };
    return { after, hold: undefined, shortage: 0 };
  }
  if (operation === 'increment') return receive(item, change, nowMs);
  const hold =
    reservation === undefined ? undefined : findHold(item, reservation.id, reservation.optional ?? false);
  const own = hold?.quantity ?? 0;
  const taken = hold === undefined && reservation !== undefined ? 0 : (reserved ?? Math.min(stock, own));
  if (hold !== undefined && taken > own) {
    const detail = `Reservation '${hold.id}' holds ${own} pieces, ${taken} were requested.`;
    throw impossible('release-exceeds-reservation', detail, { field: 'reserved' });
  }
  const canBeShort = item.backorderAllowed && change.allow_backorder === true;
  const shortage = canBeShort ? Math.max(0, stock - own - availableOf(item)) : 0;
  const after = {
    stock: item.stock - stock + shortage,
    reserved: item.reserved - taken,
    backordered: item.backordered + shortage,
  };
  return { after, hold: hold && lower(hold, taken, stock === 0 ? 'released' : 'committed', nowMs), shortage };
}

function receive(item: Item, change: Change, nowMs: number): Draft {
  const { stock, reserved = 0, reservation } = change;
  const allowed = availableOf(item) + stock;
  const pieces = reservation?.allow_partial === true ? Math.min(reserved, allowed) : reserved;
  if (pieces === 0 && reserved > 0) throw tooFew(availableOf(item), reserved, 'reserved');
  const after = { ...item, stock: item.stock + stock, reserved: item.reserved + pieces };
  return { after, hold: reservation && raise(item, reservation, { pieces, nowMs }), shortage: 0 };
}

function raise(
  item: Item,
  reservation: NonNullable<Change['reservation']>,
  { pieces, nowMs }: { pieces: number; nowMs: number },
): Hold {
  const known = item.holds.get(reservation.id);
  const seconds = reservation.expires_in_seconds;
  const keeps = seconds === undefined && known?.state === 'active' && pieces > 0;
  const asked = seconds === null ? null : nowMs + (seconds ?? 1_800) * 1_000;
  const fresh = {
    released: 0,
    committed: 0,
    expired: 0,
    quantity: 0,
    raised: 0,
    orderId: null,
    createdAt: nowMs,
  };
  const hold = { ...fresh, ...known };
  return {
    ...hold,
    id: reservation.id,
    orderId: reservation.order_id ?? hold.orderId,
    state: 'active',
    quantity: hold.quantity + pieces,
    raised: hold.raised + pieces,
    expiresAt: keeps ? known.expiresAt : asked,
    updatedAt: nowMs,
  };
}

function lower(hold: Hold, pieces: number, by: 'released' | 'committed', nowMs: number): Hold {
  const quantity = hold.quantity - pieces;
  return {
    ...hold,
    quantity,
    [by]: hold[by] + pieces,
    state: quantity === 0 ? by : 'active',
    updatedAt: nowMs,
  };
}

/** The hold to take from; `undefined` when it is not there and need not be. */
function findHold(item: Item, id: string, optional: boolean): Hold | undefined {
  const hold = item.holds.get(id);
  if (hold?.state === 'active') return hold;
  if (optional) return undefined;
  if (hold === undefined)
    throw new Refusal('reservation-not-found', `Reservation with ID '${id}' not found.`);
  throw new Refusal('reservation-not-active', `Reservation '${id}' is ${hold.state}.`, {
    members: { state: hold.state },
  });
}

/** In the documented order; the first that fails refuses the whole. */
function expectRules(item: Item, change: Change, { after, hold }: Draft): void {
  const available = availableOf(item);
  const rise = after.reserved - item.reserved;
  if (after.stock < 0) throw tooFew(available, change.stock, 'stock');
  if (after.reserved < 0) {
    const detail = `Cannot release ${change.reserved} pieces, only ${item.reserved} are reserved.`;
    throw impossible('release-exceeds-reserved', detail, { field: 'reserved' });
  }
  if (after.reserved > after.stock)
    throw after.stock < item.stock ? belowReserved(item) : tooFew(available, rise, 'reserved');
  const held =
    heldIn(item) - (hold === undefined ? 0 : (item.holds.get(hold.id)?.quantity ?? 0) - hold.quantity);
  if (after.reserved < held) {
    const detail = `Active reservations hold ${held} pieces, reserved would be ${after.reserved}.`;
    throw impossible('below-active-reservations', detail, { field: 'reserved' });
  }
  if (rise > available + Math.max(0, after.stock - item.stock)) throw tooFew(available, rise, 'reserved');
  if (after.stock > maxStock || after.backordered > maxStock) {
    const detail = `Stock would be ${after.stock}; a product holds at most ${maxStock} pieces.`;
    throw impossible('max-stock', detail, { field: 'stock' });
  }
  const left = availableOf(after);
  if (change.available !== undefined && change.available !== left) {
    const detail = `Available would be ${left}, the request expects ${change.available}.`;
    throw impossible('available-mismatch', detail, { field: 'available' });
  }
}

export function tooFew(available: number, requested: number, field: string): Refusal {
  const detail = `Only ${available} pieces are available, ${requested} were requested.`;
  return impossible('insufficient-stock', detail, { field, available, requested });
}

function belowReserved({ reserved }: Item): Refusal {
  const message = `Stock cannot be less than reserved quantity (${reserved} units)`;
  return impossible('below-reserved', 'Cannot decrement stock below reserved quantity.', {
    field: 'stock',
    message,
  });
}

/** Does what was drafted, and tells what the answer says. */
export function commitChange(item: Item, change: Change, work: Draft & { actor: Actor; nowMs: number }) {
  const { after, hold, shortage, actor, nowMs } = work;
  const before = { stock: item.stock, reserved: item.reserved };
  if (hold !== undefined) item.holds.set(hold.id, hold);
  if (change.reorder_threshold !== undefined) item.threshold = change.reorder_threshold;
  if (change.backorder_allowed !== undefined) item.backorderAllowed = change.backorder_allowed;
  const orderId = hold?.orderId ?? null;
  const kind = shortage > 0 ? 'backordered' : kindOf(change, after.reserved - before.reserved);
  const quantity =
    change.stock === 0 && (change.operation ?? 'set') !== 'set' ? (change.reserved ?? 0) : change.stock;
  const entry = book(item, after, {
    atMs: nowMs,
    by: actor.sub,
    kind,
    operation: change.operation ?? 'set',
    quantity,
    change,
    orderId,
  });
  const backorderId = shortage > 0 ? `backorder-${randomUUID()}` : null;
  if (backorderId !== null) {
    const order = typeof entry.order_id === 'string' ? entry.order_id : null;
    item.backorders.push({
      id: backorderId,
      productId: item.id,
      orderId: order,
      quantity: shortage,
      createdAt: nowMs,
      fulfilledAt: null,
    });
  }
  return {
    ...showResult(item, change, { before, entryId: entry.id, by: actor.sub }),
    ...(hold === undefined ? {} : { reservation: showHold(hold, item.id) }),
    backorder_created: shortage > 0,
    backorder_quantity: shortage,
    backorder_id: backorderId,
  };
}

export function showResult(
  item: Item,
  change: Change,
  { before, entryId, by }: { before: { stock: number; reserved: number }; entryId: string; by: string },
) {
  return {
    ...showInventory(item),
    previous_stock: before.stock,
    adjustment: item.stock - before.stock,
    previous_reserved: before.reserved,
    reserved_adjustment: item.reserved - before.reserved,
    operation: change.operation ?? 'set',
    inventory_history_id: entryId,
    metadata: {
      ...Object(change.metadata),
      reason: change.reason ?? null,
      notes: change.notes ?? null,
      location: change.location ?? null,
      adjusted_by: by,
    },
  };
}

function kindOf({ operation = 'set', stock, reserved, reservation }: Change, moved: number): string {
  if (operation === 'set') return 'counted';
  if (stock > 0 && operation === 'increment') return 'received';
  if (stock > 0) return moved < 0 || reservation !== undefined ? 'shipped' : 'adjusted';
  if (reserved === undefined || (reserved === 0 && reservation === undefined)) return 'settings';
  return operation === 'increment' ? 'reserved' : 'released';
}
