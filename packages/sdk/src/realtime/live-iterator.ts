import { AbortedError } from '../errors/aborted-error.ts';
import type { InventoryError } from '../errors/inventory-error.ts';
import type { LiveHub } from './live-hub.ts';
import type { LiveUpdate } from './live-update.ts';
import type { WatchOptions } from './subscribe-options.ts';

type Result = IteratorResult<LiveUpdate, undefined>;

/** Somebody who waits for what comes next. */
interface Waiter {
  readonly resolve: (result: Result) => void;
  readonly reject: (error: unknown) => void;
}

const done: Result = { done: true, value: undefined };

/**
 * Gives out updates one after the other. Of each product at most one waits to be taken, the newest: who is slow sees fewer states,
 * and never old ones.
 */
export class LiveIterator {
  readonly #waiting = new Map<string, LiveUpdate>();
  readonly #waiters: Waiter[] = [];
  readonly #closing = new AbortController();
  #isOver = false;
  /** What is still to be thrown. */
  #error: InventoryError | undefined;

  constructor(hub: LiveHub, productIds: readonly string[], { signal, onStatus }: WatchOptions) {
    const onAbort = () => {
      this.#waiting.clear();
      this.#finish(
        new AbortedError({ intent: 'watch inventories', outcome: 'not-applied', cause: signal?.reason }),
      );
    };
    signal?.addEventListener('abort', onAbort, { signal: this.#closing.signal });
    if (signal?.aborted) onAbort();
    hub.join({
      productIds,
      listener: (update) => this.#push(update),
      options: { onStatus, onError: (error) => this.#finish(error) },
      closing: this.#closing.signal,
    });
  }

  async next(): Promise<Result> {
    for (const [productId, value] of this.#waiting) {
      this.#waiting.delete(productId);
      return { done: false, value };
    }
    if (this.#error !== undefined) {
      const error = this.#error;
      this.#error = undefined;
      throw error;
    }
    if (this.#isOver) return done;
    return new Promise((resolve, reject) => this.#waiters.push({ resolve, reject }));
  }

  /** Ends it, as `break` does. */
  async return(): Promise<Result> {
    this.#waiting.clear();
    this.#error = undefined;
    this.#isOver = true;
    this.#closing.abort();
    for (const { resolve } of this.#waiters.splice(0)) resolve(done);
    return done;
  }

  #push(update: LiveUpdate): void {
    const { productId } = update;
    const waiter = this.#waiters.shift();
    if (waiter !== undefined) {
      waiter.resolve({ done: false, value: update });
      return;
    }
    const before = this.#waiting.get(productId);
    this.#waiting.set(productId, before === undefined ? update : joinUpdates(before, update));
  }

  #finish(error: InventoryError): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#closing.abort();
    const [first, ...others] = this.#waiters.splice(0);
    if (first === undefined) this.#error = error;
    else first.reject(error);
    for (const { resolve } of others) resolve(done);
  }
}

/** Two updates of a product as one, the later of them. */
function joinUpdates(before: LiveUpdate, after: LiveUpdate): LiveUpdate {
  if (after.type === 'snapshot') return after;
  const { change: _change, ...state } = after;
  if (before.type === 'snapshot') return { ...state, type: 'snapshot', missedChanges: 0 };
  const left = before.change === undefined ? 0 : 1;
  return { ...after, missedChanges: before.missedChanges + left + after.missedChanges };
}
