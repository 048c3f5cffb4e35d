import type { ProductSeed } from '@onhand/server';

/** What a product of a named world can be given beside its id. */
type Details = Partial<Omit<ProductSeed, 'id'>>;

/** No product at all. */
export function empty(): readonly ProductSeed[] {
  return [];
}

/** One product, 100 pieces of it, unless something else is said. */
export function oneProduct(id = 'prod_1', details: Details = {}): readonly ProductSeed[] {
  return [toSeed(id, { stock: 100, ...details })];
}

/** One product with fewer pieces than its threshold: 3 of 10. */
export function lowStock(id = 'prod_1', details: Details = {}): readonly ProductSeed[] {
  return [toSeed(id, { stock: 3, reorder_threshold: 10, ...details })];
}

/** One product of which nothing is there. */
export function soldOut(id = 'prod_1', details: Details = {}): readonly ProductSeed[] {
  return [toSeed(id, { stock: 0, ...details })];
}

/** One product with 5 pieces that are all held for `order_1`, by the reservation `reservation_1`, without end. */
export function fullyReserved(id = 'prod_1', details: Details = {}): readonly ProductSeed[] {
  const stock = details.stock ?? 5;
  const hold = { id: 'reservation_1', order_id: 'order_1', quantity: stock, expires_in_seconds: null };
  return [toSeed(id, { stock, reservations: [hold], ...details })];
}

/** One product of which nothing is there, and 2 pieces are owed to `order_1` by the backorder `backorder_1`. */
export function backordered(id = 'prod_1', details: Details = {}): readonly ProductSeed[] {
  const owed = { id: 'backorder_1', order_id: 'order_1', quantity: 2 };
  return [toSeed(id, { stock: 0, backorder_allowed: true, backorders: [owed], ...details })];
}

/** `prod_1` to `prod_<count>`, with as many pieces as their number is, up to 100. */
export function manyProducts(count: number, prefix = 'prod_'): readonly ProductSeed[] {
  return Array.from({ length: count }, (_, index) =>
    toSeed(`${prefix}${index + 1}`, { stock: ((index + 1) % 100) + 1 }),
  );
}

function toSeed(id: string, { name = `Product ${id}`, stock = 0, ...details }: Details): ProductSeed {
  return { id, name, stock, ...details };
}
