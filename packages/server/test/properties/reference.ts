/**
 * What the description of the API says about one product, written again without a look at the engine: whether a change is
 * allowed, and what it makes of the product. Not in which words it is refused; other tests see to that.
 */

/** The body of a change, as far as the sequences use it. */
export interface Body {
  readonly operation: 'set' | 'increment' | 'decrement';
  readonly stock: number;
  readonly reserved?: number;
  readonly reservation?: {
    readonly id: string;
    readonly expires_in_seconds?: number | null;
    readonly allow_partial?: true;
    readonly optional?: true;
  };
  readonly allow_backorder?: true;
  readonly backorder_allowed?: boolean;
  readonly reorder_threshold?: number | null;
  readonly adjustment_id?: string;
}

interface Hold {
  readonly state: 'active' | 'released' | 'committed' | 'expired';
  readonly quantity: number;
  readonly raised: number;
  readonly released: number;
  readonly committed: number;
  readonly expired: number;
  readonly expiresAtMs: number | null;
}

export interface Reference {
  readonly stock: number;
  readonly reserved: number;
  readonly backordered: number;
  readonly reorderThreshold: number | null;
  readonly backorderAllowed: boolean;
  readonly version: number;
  readonly holds: ReadonlyMap<string, Hold>;
}

export const maxStock = 1_000_000;
export const availableOf = ({ stock, reserved, backordered }: Reference) =>
  Math.max(0, stock - reserved - backordered);
const heldOf = ({ holds }: Reference) => [...holds.values()].reduce((sum, { quantity }) => sum + quantity, 0);

/** The product after a change that the rules allow; `undefined` when they do not. */
export function change(before: Reference, body: Body, nowMs: number): Reference | undefined {
  const moved = move(before, body, nowMs);
  return moved !== undefined && isAllowed(before, moved) ? moved : undefined;
}

/** The product after a backorder of so many pieces was shipped; `undefined` when the stock is promised to others. */
export function fulfill(before: Reference, quantity: number): Reference | undefined {
  if (before.stock - before.reserved < quantity) return undefined;
  const { stock, backordered, version } = before;
  return { ...before, stock: stock - quantity, backordered: backordered - quantity, version: version + 1 };
}

/** The product once every hold that is due by now has given its pieces back. */
export function expire(before: Reference, nowMs: number): Reference {
  let after = before;
  for (const [id, hold] of before.holds) {
    if (hold.state !== 'active' || hold.expiresAtMs === null || hold.expiresAtMs > nowMs) continue;
    const closed: Hold = { ...hold, state: 'expired', quantity: 0, expired: hold.expired + hold.quantity };
    after = {
      ...after,
      reserved: after.reserved - hold.quantity,
      version: after.version + 1,
      holds: new Map([...after.holds, [id, closed]]),
    };
  }
  return after;
}

function isAllowed(before: Reference, after: Reference): boolean {
  const rise = after.reserved - before.reserved;
  return (
    after.stock >= 0 &&
    after.reserved >= 0 &&
    after.reserved <= after.stock &&
    after.reserved >= heldOf(after) &&
    (rise <= 0 || rise <= availableOf(before) + Math.max(0, after.stock - before.stock)) &&
    after.stock <= maxStock &&
    after.backordered <= maxStock
  );
}

function move(before: Reference, body: Body, nowMs: number): Reference | undefined {
  const settings = {
    version: before.version + 1,
    backorderAllowed: body.backorder_allowed ?? before.backorderAllowed,
    reorderThreshold: body.reorder_threshold === undefined ? before.reorderThreshold : body.reorder_threshold,
  };
  if (body.operation === 'set') {
    return { ...before, ...settings, stock: body.stock, reserved: body.reserved ?? before.reserved };
  }
  const moved = body.operation === 'increment' ? raise(before, body, nowMs) : lower(before, body);
  return moved && { ...moved, ...settings };
}

const unheld: Hold = {
  state: 'active',
  quantity: 0,
  raised: 0,
  released: 0,
  committed: 0,
  expired: 0,
  expiresAtMs: null,
};

function raise(
  before: Reference,
  { stock, reserved = 0, reservation }: Body,
  nowMs: number,
): Reference | undefined {
  const received = { ...before, stock: before.stock + stock };
  if (reservation === undefined) return { ...received, reserved: before.reserved + reserved };

  const hold = before.holds.get(reservation.id);
  const isActive = hold?.state === 'active';
  if (reserved === 0 && !isActive) return undefined;
  const pieces = reservation.allow_partial ? Math.min(reserved, availableOf(before) + stock) : reserved;
  if (pieces === 0 && reserved > 0) return undefined;
  const seconds = reservation.expires_in_seconds;
  const keepsExpiry = seconds === undefined && isActive && reserved > 0;
  const base = hold ?? unheld;
  const raised: Hold = {
    ...base,
    state: 'active',
    quantity: base.quantity + pieces,
    raised: base.raised + pieces,
    expiresAtMs: keepsExpiry
      ? base.expiresAtMs
      : seconds === null
        ? null
        : nowMs + (seconds ?? 1_800) * 1_000,
  };
  return {
    ...received,
    reserved: before.reserved + pieces,
    holds: new Map([...before.holds, [reservation.id, raised]]),
  };
}

function lower(before: Reference, body: Body): Reference | undefined {
  const { stock, reservation } = body;
  const hold = reservation && before.holds.get(reservation.id);
  if (reservation === undefined || (reservation.optional && hold?.state !== 'active')) {
    return takeOut(before, body, { own: 0, reserved: reservation === undefined ? (body.reserved ?? 0) : 0 });
  }
  if (hold?.state !== 'active') return undefined;
  const pieces = body.reserved ?? Math.min(stock, hold.quantity);
  if (pieces > hold.quantity) return undefined;
  const how = stock === 0 ? 'released' : 'committed';
  const quantity = hold.quantity - pieces;
  const lowered: Hold = {
    ...hold,
    quantity,
    [how]: hold[how] + pieces,
    state: quantity > 0 ? 'active' : how,
  };
  const taken = takeOut(before, body, { own: hold.quantity, reserved: pieces });
  return { ...taken, holds: new Map([...before.holds, [reservation.id, lowered]]) };
}

function takeOut(
  before: Reference,
  { stock, allow_backorder }: Body,
  { own, reserved }: { own: number; reserved: number },
): Reference {
  const mayBeShort = allow_backorder === true && before.backorderAllowed;
  const shortage = mayBeShort ? Math.max(0, stock - own - availableOf(before)) : 0;
  return {
    ...before,
    stock: before.stock - (stock - shortage),
    reserved: before.reserved - reserved,
    backordered: before.backordered + shortage,
  };
}
