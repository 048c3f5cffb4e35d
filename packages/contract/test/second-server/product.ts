/** Pieces held for somebody. Times are milliseconds since 1970. */
export interface Hold {
  readonly id: string;
  orderId: string | null;
  state: 'active' | 'released' | 'committed' | 'expired';
  quantity: number;
  raised: number;
  released: number;
  committed: number;
  expired: number;
  expiresAt: number | null;
  readonly createdAt: number;
  updatedAt: number;
}

export interface Backorder {
  readonly id: string;
  readonly productId: string;
  readonly orderId: string | null;
  readonly quantity: number;
  readonly createdAt: number;
  fulfilledAt: number | null;
}

/** The counts that a change moves. */
export interface Counts {
  readonly stock: number;
  readonly reserved: number;
  readonly backordered: number;
}

/** A line of the ledger, as it is sent. */
export type Entry = Readonly<Record<string, unknown>> & { readonly seq: number; readonly id: string };

/** A product as it is shown. */
export type State = ReturnType<typeof showInventory>;

/** A product at one moment, and the change that led there. */
interface Moment {
  readonly entry: Entry;
  readonly state: State;
}

export interface Item {
  readonly id: string;
  readonly name: string;
  stock: number;
  reserved: number;
  backordered: number;
  threshold: number | null;
  backorderAllowed: boolean;
  version: number;
  updatedAt: number;
  holds: Map<string, Hold>;
  backorders: Backorder[];
  /** Oldest first. */
  entries: Entry[];
  /** The product after each entry. */
  moments: Moment[];
  /** By adjustment id. */
  used: Map<string, { readonly fingerprint: string; readonly result: Readonly<Record<string, unknown>> }>;
}

export const createItem = (id: string, stock: number, nowMs: number): Item => ({
  id,
  name: `Product ${id}`,
  stock,
  reserved: 0,
  backordered: 0,
  threshold: null,
  backorderAllowed: false,
  version: 1,
  updatedAt: nowMs,
  holds: new Map(),
  backorders: [],
  entries: [],
  moments: [],
  used: new Map(),
});

export const availableOf = ({ stock, reserved, backordered }: Counts) =>
  Math.max(0, stock - reserved - backordered);

export const heldIn = (item: Item) =>
  [...item.holds.values()].reduce((pieces, { quantity }) => pieces + quantity, 0);

export const iso = (ms: number) => new Date(ms).toISOString();
const isoOrNull = (ms: number | null) => (ms === null ? null : iso(ms));

export function showInventory(item: Item) {
  return {
    id: item.id,
    stock: item.stock,
    available: availableOf(item),
    reserved: item.reserved,
    backordered: item.backordered,
    reorder_threshold: item.threshold,
    backorder_allowed: item.backorderAllowed,
    version: item.version,
    updated_at: iso(item.updatedAt),
  };
}

export function showHold({ id, ...hold }: Hold, productId: string) {
  return {
    id,
    product_id: productId,
    order_id: hold.orderId,
    state: hold.state,
    quantity: hold.quantity,
    raised: hold.raised,
    released: hold.released,
    committed: hold.committed,
    expired: hold.expired,
    expires_at: isoOrNull(hold.expiresAt),
    created_at: iso(hold.createdAt),
    updated_at: iso(hold.updatedAt),
  };
}

export function showBackorder(backorder: Backorder) {
  return {
    id: backorder.id,
    product_id: backorder.productId,
    order_id: backorder.orderId,
    state: backorder.fulfilledAt === null ? 'open' : 'fulfilled',
    quantity: backorder.quantity,
    created_at: iso(backorder.createdAt),
    fulfilled_at: isoOrNull(backorder.fulfilledAt),
  };
}
