import type { HistoryEntry, Inventory, Product } from '@onhand/sdk';

/** When the stories play. */
export const now = Date.parse('2026-11-28T14:32:00.000Z');

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
const ago = (ms: number) => new Date(now - ms).toISOString();

export function createInventory(counts: Partial<Inventory> = {}): Inventory {
  const { stock = 110, reserved = 15, backordered = 0 } = counts;
  return {
    id: 'prod_789',
    stock,
    reserved,
    backordered,
    available: Math.max(0, stock - reserved - backordered),
    reorder_threshold: 20,
    backorder_allowed: false,
    version: 42,
    updated_at: ago(3 * minuteMs),
    ...counts,
  };
}

type Change = Pick<HistoryEntry, 'kind' | 'operation'> &
  Partial<HistoryEntry> & { readonly stock?: number; readonly held?: number; readonly hoursAgo: number };

const changes: readonly Change[] = [
  {
    kind: 'received',
    operation: 'increment',
    stock: 60,
    hoursAgo: 29 * 24,
    reason: 'restock',
    batch_number: 'LOT-2291',
    cost_per_unit: 4.35,
    location: 'Hamburg',
  },
  {
    kind: 'reserved',
    operation: 'increment',
    held: 12,
    hoursAgo: 27 * 24,
    order_id: 'order_1180',
    reservation_id: 'res_7f21',
  },
  {
    kind: 'shipped',
    operation: 'decrement',
    stock: -12,
    held: -12,
    hoursAgo: 26 * 24,
    order_id: 'order_1180',
    reservation_id: 'res_7f21',
    adjusted_by: 'packing-desk',
  },
  {
    kind: 'adjusted',
    operation: 'decrement',
    stock: -3,
    hoursAgo: 22 * 24,
    reason: 'damaged',
    notes: 'Handles broken off on arrival',
  },
  {
    kind: 'reserved',
    operation: 'increment',
    held: 25,
    hoursAgo: 20 * 24,
    order_id: 'order_1203',
    reservation_id: 'res_8a02',
  },
  {
    kind: 'shipped',
    operation: 'decrement',
    stock: -25,
    held: -25,
    hoursAgo: 18 * 24,
    order_id: 'order_1203',
    reservation_id: 'res_8a02',
    adjusted_by: 'packing-desk',
  },
  { kind: 'settings', operation: 'increment', hoursAgo: 17 * 24, adjusted_by: 'mara' },
  {
    kind: 'adjusted',
    operation: 'decrement',
    stock: -9,
    hoursAgo: 14 * 24,
    reason: 'warehouse_transfer',
    location: 'Bremen',
    adjusted_by: 'mara',
  },
  {
    kind: 'received',
    operation: 'increment',
    stock: 100,
    hoursAgo: 9 * 24,
    reason: 'restock',
    adjustment_id: 'po-2026-0417',
    batch_number: 'LOT-2310',
    cost_per_unit: 4.2,
  },
  {
    kind: 'reserved',
    operation: 'increment',
    held: 8,
    hoursAgo: 7 * 24,
    order_id: 'order_1251',
    reservation_id: 'res_9c11',
  },
  {
    kind: 'reservation_expired',
    operation: 'decrement',
    held: -8,
    hoursAgo: 6.9 * 24,
    order_id: 'order_1251',
    reservation_id: 'res_9c11',
    adjusted_by: 'system',
    reason: 'reservation_expired',
  },
  {
    kind: 'counted',
    operation: 'set',
    stock: -6,
    hoursAgo: 4 * 24,
    reason: 'audit',
    notes: 'Yearly count: six fewer than the books said',
    adjusted_by: 'mara',
  },
  {
    kind: 'reserved',
    operation: 'increment',
    held: 15,
    hoursAgo: 26,
    order_id: 'order_1288',
    reservation_id: 'res_a410',
  },
  { kind: 'adjusted', operation: 'decrement', stock: -5, hoursAgo: 5, reason: 'Gift for the school fair' },
  { kind: 'received', operation: 'increment', stock: 10, hoursAgo: 0.05, reason: 'restock' },
];

/** Newest first; ends with 110 in stock, 15 of them reserved. */
export const history: readonly HistoryEntry[] = writeHistory();

function writeHistory(): readonly HistoryEntry[] {
  const entries: HistoryEntry[] = [];
  let stock = 0;
  let reserved = 0;
  for (const [index, { stock: adjustment = 0, held = 0, hoursAgo, ...rest }] of changes.entries()) {
    entries.push({
      id: `hist_${String(index + 1).padStart(5, '0')}`,
      seq: index + 1,
      version: index + 2,
      product_id: 'prod_789',
      timestamp: ago(hoursAgo * 60 * minuteMs),
      quantity: Math.abs(adjustment === 0 ? held : adjustment),
      reason: null,
      notes: null,
      previous_stock: stock,
      new_stock: stock + adjustment,
      adjustment,
      previous_reserved: reserved,
      new_reserved: reserved + held,
      reserved_adjustment: held,
      backorder_adjustment: 0,
      adjusted_by: 'jonas',
      adjustment_id: null,
      location: null,
      batch_number: null,
      cost_per_unit: null,
      expires_at: null,
      reservation_id: null,
      order_id: null,
      metadata: {},
      ...rest,
    });
    stock += adjustment;
    reserved += held;
  }
  return entries.reverse();
}

const createProduct = (id: string, name: string, counts: Partial<Inventory>): Product => ({
  ...createInventory({ updated_at: ago(dayMs), ...counts }),
  id,
  name,
});

export const products: readonly Product[] = [
  createProduct('prod_789', 'Ceramic mug, speckled', { stock: 110, reserved: 15 }),
  createProduct('prod_102', 'Linen tea towel', { stock: 64, reserved: 4, reorder_threshold: 25 }),
  createProduct('prod_233', 'Beeswax candle, tall', { stock: 9, reserved: 3, reorder_threshold: 20 }),
  createProduct('prod_311', 'Café au lait bowl', { stock: 18, reserved: 0, reorder_threshold: 20 }),
  createProduct('prod_417', 'Olive wood board', { stock: 12, reserved: 12, reorder_threshold: 10 }),
  createProduct('prod_520', 'Enamel jug, 1 litre', { stock: 1240, reserved: 180, reorder_threshold: 300 }),
  createProduct('prod_688', 'Gift card', { stock: 100_000, reserved: 0, reorder_threshold: null }),
  createProduct('prod_704', 'Hand-blown water glass with a coloured rim', {
    stock: 33,
    reserved: 6,
    reorder_threshold: 30,
  }),
];
