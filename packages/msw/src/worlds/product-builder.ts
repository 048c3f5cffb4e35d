import type { ProductSeed } from '@onhand/server';

/** A product that is put together step by step. Each step gives a new one; the product itself is plain data. */
export interface ProductBuilder extends ProductSeed {
  called(name: string): ProductBuilder;
  withStock(pieces: number): ProductBuilder;
  /** Holds pieces for an order until `expiresInSeconds` have passed; without end unless given. */
  heldFor(orderId: string, pieces: number, expiresInSeconds?: number): ProductBuilder;
  /** Owes pieces beyond the stock to an order. */
  owing(orderId: string, pieces: number): ProductBuilder;
  /** Reserves pieces for nobody in particular, as `update` does. */
  reserving(pieces: number): ProductBuilder;
  watchedBelow(threshold: number): ProductBuilder;
}

/**
 * Begins a product of this id with nothing in stock.
 *
 * @example
 * const products = [product('mug').withStock(10).heldFor('order_1', 3), product('tea').watchedBelow(20)];
 */
export function product(id: string): ProductBuilder {
  return build({ id, name: `Product ${id}`, stock: 0 });
}

function build(seed: ProductSeed): ProductBuilder {
  const next = (change: Partial<ProductSeed>) => build({ ...seed, ...change });
  const { reservations = [], backorders = [] } = seed;
  const held = reservations.reduce((sum, { quantity }) => sum + quantity, 0);
  const unattributed = (seed.reserved ?? held) - held;
  const steps = {
    called: (name: string) => next({ name }),
    withStock: (stock: number) => next({ stock }),
    heldFor: (orderId: string, quantity: number, expiresInSeconds?: number) => {
      const id = `${seed.id}_reservation_${reservations.length + 1}`;
      const hold = { id, order_id: orderId, quantity, expires_in_seconds: expiresInSeconds ?? null };
      return next({ reservations: [...reservations, hold], reserved: unattributed + held + quantity });
    },
    owing: (orderId: string, quantity: number) => {
      const id = `${seed.id}_backorder_${backorders.length + 1}`;
      const owed = { id, order_id: orderId, quantity };
      return next({ backorders: [...backorders, owed], backorder_allowed: true });
    },
    reserving: (pieces: number) => next({ reserved: (seed.reserved ?? held) + pieces }),
    watchedBelow: (threshold: number) => next({ reorder_threshold: threshold }),
  };
  // The steps are not of the product: whoever reads its members finds plain data alone.
  const hidden = Object.entries(steps).map(([name, value]) => [name, { value, enumerable: false }] as const);
  return Object.defineProperties({ ...seed }, Object.fromEntries(hidden)) as ProductBuilder;
}
