import type { Inventory } from '@onhand/spec';
import type { Moment } from '../cache/inventory-cache.ts';
import { learn } from '../cache/learn.ts';
import { AbortedError } from '../errors/aborted-error.ts';
import { ProductNotFoundError } from '../errors/product-not-found-error.ts';
import type { InventoryContext } from '../inventory-context.ts';
import { getInventory, toReadIntent } from '../operations/get-inventory.ts';
import type { ReadOptions } from '../operations/read-options.ts';
import { settleOnAbort } from '../transport/settle-on-abort.ts';

/** What `get` takes. */
export interface GetOptions extends ReadOptions {
  /** Ask the server now, whatever is remembered or being asked already. */
  readonly fresh?: boolean | undefined;
}

/** Reads one inventory, from memory where that is allowed. */
export type InventoryReader = (productId: string, options: GetOptions) => Promise<Inventory>;

/** A request that several callers wait for. */
interface Flight {
  readonly moment: Moment;
  readonly inventory: Promise<Inventory>;
  /** Stops the request, when the last caller has gone. */
  readonly controller: AbortController;
  waiting: number;
}

/** Makes a reader that gives out what the cache has, and asks once for what several callers want at a time. */
export function createInventoryReader(context: InventoryContext): InventoryReader {
  const flights = new Map<string, Flight>();

  function toFlight(productId: string): Flight {
    const current = flights.get(productId);
    // A request from before a doubtful change may bring the state from before it.
    if (current !== undefined && context.cache.isCurrent(current.moment)) return current;
    const controller = new AbortController();
    const moment = context.cache.moment();
    const flight = { moment, controller, waiting: 0, inventory: ask(context, productId, controller.signal) };
    flights.set(productId, flight);
    return flight;
  }

  async function join(productId: string, signal: AbortSignal | undefined): Promise<Inventory> {
    const flight = toFlight(productId);
    flight.waiting++;
    try {
      return await settleOnAbort(flight.inventory, signal, (cause) => toAborted(productId, cause));
    } finally {
      flight.waiting--;
      if (flight.waiting === 0) {
        if (flights.get(productId) === flight) flights.delete(productId);
        flight.controller.abort('nobody waits for it');
      }
    }
  }

  return async (productId, { fresh = false, signal }) => {
    if (signal?.aborted) throw toAborted(productId, signal.reason);
    if (fresh) return { ...(await ask(context, productId, signal)) };
    // A copy for each caller, for what is remembered must not change with it.
    return { ...(context.cache.findFresh(productId)?.inventory ?? (await join(productId, signal))) };
  };
}

async function ask(
  context: InventoryContext,
  productId: string,
  signal: AbortSignal | undefined,
): Promise<Inventory> {
  const { cache } = context;
  const moment = cache.moment();
  try {
    const observation = await getInventory(context, { productId, known: cache.find(productId), signal });
    return learn(context, observation, { moment });
  } catch (error) {
    if (error instanceof ProductNotFoundError) cache.remove(productId);
    throw error;
  }
}

function toAborted(productId: string, cause: unknown): AbortedError {
  return new AbortedError({ intent: toReadIntent(productId), outcome: 'not-applied', cause });
}
