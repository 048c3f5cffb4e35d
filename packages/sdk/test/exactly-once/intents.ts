import type { InventoryManager, InventoryUpdateResult, WriteReceipt } from '@onhand/sdk';

const verbs = ['receive', 'deliver', 'reserve', 'release', 'sell held', 'sell off the shelf'] as const;

export const productIds = ['mug', 'pot', 'cup', 'jug', 'pan'];
export const startStock = 500;

/** Something that is wanted once. */
export interface Intent {
  readonly verb: (typeof verbs)[number];
  readonly productId: string;
  readonly quantity: number;
  /** Names it in the history. */
  readonly orderId: string;
  readonly idempotencyKey: string | undefined;
}

/** What every change came to. */
export type Sent = Pick<InventoryUpdateResult, 'inventory_history_id'> & WriteReceipt;

/** One reservation of each product that all of them raise, lower and ship from. */
const reservationId = 'cart';

/** Any intent, by chance. */
export function chooseIntent(chance: () => number, index: number): Intent {
  const choose = <Value>(values: readonly Value[]) => values[Math.floor(chance() * values.length)];
  return {
    verb: choose(verbs) ?? 'receive',
    productId: choose(productIds) ?? '',
    quantity: 1 + Math.floor(chance() * 20),
    orderId: `order_${index}`,
    idempotencyKey: undefined,
  };
}

/** Sends an intent with the method that it has. */
export async function send(inventory: InventoryManager, intent: Intent): Promise<Sent> {
  const { verb, productId, quantity, ...options } = intent;
  const { orderId, idempotencyKey } = options;
  const metadata = { order_id: orderId };
  switch (verb) {
    case 'receive':
      return inventory.update(
        productId,
        { operation: 'increment', stock: quantity, metadata },
        { idempotencyKey },
      );
    case 'deliver': {
      const change = { operation: 'increment', stock: quantity, adjustment_id: orderId, metadata } as const;
      return inventory.update(productId, change, { idempotencyKey });
    }
    case 'reserve':
      return inventory.reserve(productId, quantity, { ...options, reservationId, expiresInMinutes: null });
    case 'release':
      return inventory.release(productId, quantity, { ...options, reservationId });
    case 'sell held':
      return inventory.processSale(productId, quantity, { ...options, reservationId });
    case 'sell off the shelf':
      return inventory.processSale(productId, quantity, { ...options, reduceReserved: false });
  }
}

/** What an intent does to the counts, worked out apart from server and client: stock, then reserved. */
export const effects: Readonly<Record<Intent['verb'], readonly [number, number]>> = {
  receive: [1, 0],
  deliver: [1, 0],
  reserve: [0, 1],
  release: [0, -1],
  'sell held': [-1, -1],
  'sell off the shelf': [-1, 0],
};
