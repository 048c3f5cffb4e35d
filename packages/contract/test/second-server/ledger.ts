import { randomUUID } from 'node:crypto';
import { type Counts, type Entry, type Item, iso, showInventory } from './product.ts';

/** What the ledger is told of a change, beside the counts. */
export interface Occasion {
  readonly atMs: number;
  readonly by: string;
  readonly kind: string;
  readonly operation: string;
  readonly quantity: number;
  /** The request, for its words. */
  readonly change: Readonly<Record<string, unknown>>;
  readonly orderId?: string | null;
}

/** Moves the counts of a product, makes its next version and writes both down. */
export function book(item: Item, after: Counts, occasion: Occasion): Entry {
  const before: Counts = { stock: item.stock, reserved: item.reserved, backordered: item.backordered };
  Object.assign(item, { stock: after.stock, reserved: after.reserved, backordered: after.backordered });
  item.version += 1;
  item.updatedAt = occasion.atMs;
  const entry = {
    ...describe(item, occasion),
    previous_stock: before.stock,
    new_stock: after.stock,
    adjustment: after.stock - before.stock,
    previous_reserved: before.reserved,
    new_reserved: after.reserved,
    reserved_adjustment: after.reserved - before.reserved,
    backorder_adjustment: after.backordered - before.backordered,
  };
  item.entries.push(entry);
  item.moments.push({ entry, state: showInventory(item) });
  return entry;
}

function describe(item: Item, { atMs, by, kind, operation, quantity, change, orderId }: Occasion) {
  const { metadata = {}, expires_at: expiresAt, reservation } = change;
  const told: Record<string, unknown> = Object(metadata);
  return {
    id: `entry-${randomUUID()}`,
    seq: item.entries.length + 1,
    version: item.version,
    product_id: item.id,
    timestamp: iso(atMs),
    kind,
    operation,
    quantity,
    reason: change.reason ?? null,
    notes: change.notes ?? null,
    adjusted_by: by,
    adjustment_id: change.adjustment_id ?? null,
    location: change.location ?? null,
    batch_number: change.batch_number ?? null,
    cost_per_unit: change.cost_per_unit ?? null,
    expires_at: typeof expiresAt === 'string' ? iso(Date.parse(expiresAt)) : null,
    reservation_id: Object(reservation).id ?? null,
    order_id: toText(told.order_id) ?? toText(told.orderId) ?? orderId ?? null,
    metadata: told,
  };
}

const toText = (value: unknown) => (typeof value === 'string' ? value : undefined);

/** Gives back what expired holds still have, each at the moment when it was due. */
export function settle(item: Item, nowMs: number): void {
  const due = [...item.holds.values()]
    .flatMap((hold) =>
      hold.state === 'active' && hold.expiresAt !== null ? [{ hold, atMs: hold.expiresAt }] : [],
    )
    .filter(({ atMs }) => atMs <= nowMs)
    .sort((left, right) => left.atMs - right.atMs);
  for (const { hold, atMs } of due) {
    const { quantity, id, orderId } = hold;
    Object.assign(hold, { state: 'expired', quantity: 0, expired: hold.expired + quantity, updatedAt: atMs });
    book(
      item,
      { ...item, reserved: item.reserved - quantity },
      {
        atMs,
        by: 'system',
        kind: 'reservation_expired',
        operation: 'decrement',
        quantity,
        change: { reason: 'reservation_expired', reservation: { id } },
        orderId,
      },
    );
  }
}
