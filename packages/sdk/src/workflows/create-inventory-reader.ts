import type { Inventory } from '@onhand/spec';
import { checkSignal } from '../arguments/check-signal.ts';
import type { Moment } from '../cache/inventory-cache.ts';
import { learn } from '../cache/learn.ts';
import { AbortedError } from '../errors/aborted-error.ts';
import { isInventoryError } from '../errors/is-inventory-error.ts';
import type { InventoryContext } from '../inventory-context.ts';
import { getInventory, toReadIntent } from '../operations/get-inventory.ts';
import type { ReadOptions } from '../operations/read-options.ts';
import type { CallLimits } from '../transport/call-limits.ts';
import { settleOnAbort } from '../transport/settle-on-abort.ts';
import { within } from '../transport/within.ts';

/** What `get` takes. */
export interface GetOptions extends ReadOptions {
  /** Ask the server now, whatever is remembered or being asked already. */
  readonly fresh?: boolean | undefined;
  /**
   * How old a reading may be to be given out, as `stale`, when the server cannot be reached or fails, in milliseconds. The
   * manager's `cache.staleIfErrorMs` unless given, and never when it must be `fresh`.
   */
  readonly staleIfErrorMs?: number | undefined;
}

/** An inventory as it is, or as it was where that was asked for. */
export interface InventoryReading extends Inventory {
  /** It was remembered and is given out in place of an error; absent otherwise. */
  readonly stale?: true;
}

/** Reads one inventory, from memory where that is allowed. */
export type InventoryReader = (productId: string, options: GetOptions) => Promise<InventoryReading>;

type Remembered = Inventory | undefined;

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
  const { cache, emit, isSameUser } = context;
  const { runtime, deadlineMs } = context.settings;
  const flights = new Map<string, Flight>();

  /** The request that is under way, unless it is from before a doubtful change, whose state it may miss, or another user's. */
  function find(productId: string): Flight | undefined {
    const flight = flights.get(productId);
    return flight !== undefined && cache.isCurrent(flight.moment) ? flight : undefined;
  }

  /** What a call that began then has left of its deadline, since it may have been asked who asks. */
  function toRest(startedMs: number, wholeDeadlineMs = deadlineMs) {
    const waitedMs = runtime.now() - startedMs;
    const restMs = waitedMs === 0 ? wholeDeadlineMs : Math.max(1, wholeDeadlineMs - waitedMs);
    return { deadlineMs: restMs, wholeDeadlineMs };
  }

  function start(productId: string, startedMs: number): Flight {
    const controller = new AbortController();
    const moment = cache.moment();
    const inventory = loadOrAsk(context, productId, { signal: controller.signal, ...toRest(startedMs) });
    const flight = { moment, controller, waiting: 0, inventory };
    flights.set(productId, flight);
    return flight;
  }

  async function join(productId: string, limits: CallLimits, startedMs: number): Promise<Inventory> {
    const { signal } = limits;
    // To know that it is not another user's, the token must be asked for; when it cannot be had, a request of its own tells why.
    const shared = find(productId) && (await isSameUser(limits)) ? find(productId) : undefined;
    const flight = shared ?? start(productId, startedMs);
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

  /** What is remembered, when it may be given out to who asks now: at once, where that need not be asked. */
  function recall(productId: string, limits: CallLimits): Remembered | Promise<Remembered> {
    const known = cache.findFresh(productId);
    if (known === undefined) return undefined;
    const isSame = isSameUser(limits);
    if (isSame === true) return known;
    return isSame.then((isStillSame) => (isStillSame ? cache.findFresh(productId) : undefined));
  }

  async function recallStale(
    productId: string,
    error: unknown,
    { fresh, staleIfErrorMs, ...limits }: GetOptions,
  ) {
    const maxAgeMs = staleIfErrorMs ?? (fresh ? 0 : undefined);
    if (!isInventoryError(error) || !error.retryable) return undefined;
    const stale = cache.findStale(productId, maxAgeMs);
    return stale !== undefined && (await isSameUser(limits))
      ? cache.findStale(productId, maxAgeMs)
      : undefined;
  }

  return async (productId, options) => {
    const { fresh = false, staleIfErrorMs: _, ...limits } = options;
    const { signal, ...own } = limits;
    const startedMs = runtime.now();
    if (signal !== undefined) checkSignal(signal, toReadIntent(productId));
    if (signal?.aborted) throw toAborted(productId, signal.reason);
    try {
      const recalled = fresh ? undefined : recall(productId, limits);
      const known = recalled instanceof Promise ? await recalled : recalled;
      emit('cache', { productId, use: known === undefined ? 'miss' : 'hit' });
      // A copy for each caller, for what is remembered must not change with it.
      if (known !== undefined) return { ...known };
      const rest = { ...limits, ...toRest(startedMs, limits.deadlineMs) };
      if (fresh) return { ...(await readFresh(context, productId, rest)) };
      // Who has limits of its own neither waits longer for others nor has them fail earlier.
      const isPatient = Object.values(own).every((limit) => limit === undefined);
      return {
        ...(await (isPatient ? join(productId, limits, startedMs) : loadOrAsk(context, productId, rest))),
      };
    } catch (error) {
      const stale = await recallStale(productId, error, options);
      if (stale === undefined) throw error;
      emit('cache', { productId, use: 'stale' });
      return { ...stale, stale: true };
    }
  };
}

/** What an earlier process stored, when that is recent enough, or else what the server says. */
async function loadOrAsk(
  context: InventoryContext,
  productId: string,
  limits: CallLimits,
): Promise<Inventory> {
  const { cache, settings } = context;
  if (cache.isStored) {
    await within(cache.load(productId), { ...settings, signal: limits.signal });
    const loaded = cache.findFresh(productId);
    if (loaded !== undefined) return loaded;
  }
  return readFresh(context, productId, limits);
}

/** What the server says now; what it need not send again comes from memory. */
export async function readFresh(
  context: InventoryContext,
  productId: string,
  limits: CallLimits,
): Promise<Inventory> {
  const { cache } = context;
  const moment = cache.moment();
  try {
    const observation = await getInventory(context, { ...limits, productId, known: cache.find(productId) });
    return learn(context, observation, { moment });
  } catch (error) {
    if (isInventoryError(error) && error.code === 'product-not-found') cache.remove(productId);
    throw error;
  }
}

function toAborted(productId: string, cause: unknown): AbortedError {
  return new AbortedError({ intent: toReadIntent(productId), outcome: 'not-applied', cause });
}
