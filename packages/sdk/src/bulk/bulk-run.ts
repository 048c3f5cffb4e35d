import { isUpdateResult } from '../answers/is-update-result.ts';
import { ConfigurationError } from '../errors/configuration-error.ts';
import { InventoryError } from '../errors/inventory-error.ts';
import type { InventoryContext } from '../inventory-context.ts';
import { batchUpdateInventory } from '../operations/batch-update-inventory.ts';
import { updateInventory } from '../operations/update-inventory.ts';
import type { WriteOptions } from '../operations/write-options.ts';
import { callSafely } from '../transport/hooks.ts';
import { startWatch } from '../transport/watch.ts';
import type { BulkInput, BulkOptions, BulkResult } from './bulk-options.ts';
import type { BulkQueue } from './bulk-queue.ts';
import type { BulkTally } from './bulk-tally.ts';
import { decideFallback } from './decide-fallback.ts';
import type { BulkPlan } from './resolve-bulk.ts';
import { toBatchResults } from './to-batch-results.ts';

/** How often one request waits for a server that asks for pauses and never lets anything pass. */
const maxPauses = 10;

/** Why a run ended before its source. */
export interface Halt {
  readonly reason: string;
  readonly cause: unknown;
}

/** What a run works with. */
export interface BulkSetting {
  readonly context: InventoryContext;
  readonly queue: BulkQueue;
  readonly tally: BulkTally;
  readonly plan: BulkPlan;
  readonly options: BulkOptions;
  /** Whether the rest of the source is there already, and can be counted as skipped. */
  readonly isInMemory: boolean;
}

/** One bulk update under way: several workers that take from one queue, and stop and pause together. */
export class BulkRun {
  readonly #setting: BulkSetting;
  /** Ends the pauses of all workers. */
  readonly #halting = new AbortController();
  #halt: Halt | undefined;
  #pausedUntilMs = 0;
  #size: number;

  constructor(setting: BulkSetting) {
    this.#setting = setting;
    this.#size = setting.plan.size;
  }

  /** Resolves when all that was taken has ended, with why it was not everything. Never rejects. */
  async execute(): Promise<Halt | undefined> {
    const { plan, options, queue } = this.#setting;
    const { signal } = options;
    const onAbort = () => {
      this.#stop('the signal was aborted', signal?.reason);
      void queue.abandon((late) => callSafely(() => options.onResult?.(toSkipped(late))));
    };
    if (signal?.aborted) onAbort();
    signal?.addEventListener('abort', onAbort);
    await Promise.all(Array.from({ length: plan.concurrency }, () => this.#work()));
    signal?.removeEventListener('abort', onAbort);
    return this.#halt;
  }

  async #work(): Promise<void> {
    const { queue } = this.#setting;
    try {
      for (
        let chunk = await queue.take(this.#size);
        chunk !== undefined;
        chunk = await queue.take(this.#size)
      ) {
        await chunk.turn;
        await this.#make(chunk.inputs);
        chunk.end();
      }
    } catch (cause) {
      this.#stop('the source failed', cause);
    }
  }

  async #make(inputs: readonly BulkInput[]): Promise<void> {
    const results = inputs.length > 1 ? await this.#makeTogether(inputs) : undefined;
    for (const result of results ?? []) await this.#settle(result);
    if (results !== undefined) return;
    for (const input of inputs) await this.#settle(await this.#makeAlone(input));
  }

  /** What one request for all came to; `undefined` when it has to be one for each. */
  async #makeTogether(inputs: readonly BulkInput[]): Promise<readonly BulkResult[] | undefined> {
    const { context, plan } = this.#setting;
    const request = { updates: inputs, options: { ...this.#toLimits(), stopOnError: plan.stopOnError } };
    try {
      const outcome = await this.#attempt(() => batchUpdateInventory(context, request));
      return outcome === undefined ? inputs.map(toSkipped) : toBatchResults(inputs, outcome);
    } catch (error) {
      const known = toInventoryError(error);
      const fallback = decideFallback(known);
      if (fallback === 'missing') this.#size = 1;
      return fallback === undefined ? inputs.map((input) => this.#toFailed(input, known)) : undefined;
    }
  }

  async #makeAlone(input: BulkInput): Promise<BulkResult> {
    const { productId, change, ifMatch, idempotencyKey } = input;
    const { context } = this.#setting;
    const request = { productId, change, options: { ...this.#toLimits(), ifMatch, idempotencyKey } };
    try {
      const result = await this.#attempt(() => updateInventory(context, request, isUpdateResult));
      return result === undefined ? toSkipped(input) : { status: 'succeeded', ...input, result };
    } catch (error) {
      return this.#toFailed(input, toInventoryError(error));
    }
  }

  /** Makes a request, and makes it again after a pause that the server asks for. `undefined` when all has been stopped. */
  async #attempt<Result>(request: () => Promise<Result>): Promise<Result | undefined> {
    for (let pauses = 0; ; pauses++) {
      await this.#sitOut();
      if (this.#halt !== undefined) return undefined;
      try {
        return await request();
      } catch (error) {
        const { status, retryAfterMs = Number.POSITIVE_INFINITY } = toInventoryError(error);
        const isPassing = status === 429 && retryAfterMs <= this.#setting.plan.maxPauseMs;
        if (!isPassing || pauses === maxPauses) throw error;
        this.#pause(retryAfterMs);
      }
    }
  }

  #toLimits(): WriteOptions {
    const { signal, timeoutMs, deadlineMs, retry, onRetry } = this.#setting.options;
    return {
      signal,
      timeoutMs,
      deadlineMs,
      retry,
      onRetry: (attempt, notice) => {
        // The request that met it waits by itself; the others need not find out one by one.
        if (notice.status === 429) this.#pause(notice.delayMs);
        onRetry?.(attempt, notice);
      },
    };
  }

  /** Has every worker wait before its next request. */
  #pause(delayMs: number): void {
    this.#pausedUntilMs = Math.max(this.#pausedUntilMs, this.#now() + delayMs);
  }

  async #sitOut(): Promise<void> {
    const { runtime } = this.#setting.context.settings;
    while (this.#halt === undefined && this.#pausedUntilMs > this.#now()) {
      await startWatch(runtime, this.#pausedUntilMs - this.#now(), this.#halting.signal).interrupted;
    }
  }

  async #settle(result: BulkResult): Promise<void> {
    const { tally, plan } = this.#setting;
    tally.count(result);
    if (result.status === 'failed' && plan.stopOnError) this.#stop('an input failed', result.error);
    try {
      await tally.tell(result);
    } catch (cause) {
      this.#stop('a callback failed', cause);
    }
  }

  #stop(reason: string, cause: unknown): void {
    this.#halt ??= { reason, cause };
    this.#halting.abort();
    if (!this.#setting.isInMemory) this.#setting.queue.close();
  }

  /** What the signal kept from being sent was not tried. */
  #toFailed(input: BulkInput, error: InventoryError): BulkResult {
    if (error.code === 'aborted' && error.outcome === 'not-applied') return toSkipped(input);
    return { status: 'failed', ...input, error };
  }

  #now(): number {
    return this.#setting.context.settings.runtime.now();
  }
}

function toSkipped(input: BulkInput): BulkResult {
  return { status: 'skipped', ...input };
}

/** Anything else that is thrown comes from an input that cannot be read, such as one with a getter that fails. */
function toInventoryError(error: unknown): InventoryError {
  if (error instanceof InventoryError) return error;
  return new ConfigurationError({
    intent: 'update in bulk',
    argument: 'change',
    rule: 'must be readable',
    cause: error,
  });
}
