import { type InventoryManager, isInventoryError } from '@onhand/sdk';

/** How a colleague works. */
export interface ColleagueOptions {
  readonly manager: InventoryManager;
  /** The products that there is something to do with. */
  readonly productIds: readonly string[];
  readonly signal: AbortSignal;
  /** From 0 up to, not including, 1. */
  readonly chance?: () => number;
}

const shortestPauseMs = 4_000;
const longestPauseMs = 12_000;

/** Sells something now and then, and unpacks a delivery where it is needed, until the signal is aborted. */
export async function work(options: ColleagueOptions): Promise<void> {
  const { manager, productIds, signal, chance = Math.random } = options;
  while (await pause(shortestPauseMs + chance() * (longestPauseMs - shortestPauseMs), signal)) {
    const productId = productIds[Math.floor(chance() * productIds.length)];
    if (productId === undefined) return;
    try {
      const { available, reorder_threshold: threshold } = await manager.get(productId, { fresh: true });
      const isShort = available <= (threshold ?? 0) / 2;
      await manager.update(
        productId,
        isShort
          ? { operation: 'increment', stock: 20, reason: 'restock' }
          : { operation: 'decrement', stock: 1 + Math.floor(chance() * 2), reason: 'sale' },
      );
    } catch (error) {
      // Somebody else was faster, or the server is away: a colleague simply goes on.
      if (!isInventoryError(error)) throw error;
    }
  }
}

/** Resolves to whether it was waited to the end. */
function pause(ms: number, signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve(false);
    const end = (isOver: boolean) => {
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
      resolve(isOver);
    };
    const stop = () => end(false);
    const timer = setTimeout(() => end(true), ms);
    signal.addEventListener('abort', stop);
  });
}
