import type {
  BulkFailure,
  BulkInput,
  BulkOptions,
  BulkOutcome,
  BulkResult,
  BulkSkip,
  BulkSuccess,
} from './bulk-options.ts';

interface Lists {
  readonly succeeded: BulkSuccess[];
  readonly failed: BulkFailure[];
  readonly skipped: BulkSkip[];
}

/** Counts what becomes of the inputs, and tells whoever asked to be told. */
export class BulkTally {
  readonly #options: BulkOptions;
  readonly #now: () => number;
  readonly #total: number | undefined;
  readonly #startedAtMs: number;
  readonly #lists: Lists = { succeeded: [], failed: [], skipped: [] };
  readonly #counts = { succeeded: 0, failed: 0, skipped: 0 };
  /** Of each product that was changed, the stock after its last change. */
  readonly #stocks = new Map<string, number>();
  readonly #changes = { totalAdjustment: 0, increases: 0, decreases: 0 };

  #isCertain = true;

  constructor(options: BulkOptions, total: number | undefined, now: () => number) {
    this.#options = options;
    this.#total = total;
    this.#now = now;
    this.#startedAtMs = now();
  }

  count(result: BulkResult): void {
    this.#counts[result.status]++;
    if (result.status === 'succeeded') this.#sum(result);
    if (result.status === 'failed' && result.error.outcome === 'unknown') this.#isCertain = false;
    if (this.#options.keepResults ?? true) this.#keep(result);
  }

  async tell(result: BulkResult): Promise<void> {
    const { onResult, onProgress } = this.#options;
    if (onResult !== undefined) await onResult(result);
    if (onProgress !== undefined) await onProgress(this.#toProgress());
  }

  /** Whether nothing can have been changed. */
  get isWithoutEffect(): boolean {
    return this.#counts.succeeded === 0 && this.#isCertain;
  }

  /** All that became of the inputs, in the order of the source. */
  toOutcome(idempotencyKey: string): BulkOutcome {
    const { totalAdjustment } = this.#changes;
    const { succeeded: made, failed, skipped } = this.#lists;
    for (const list of [made, failed, skipped]) {
      list.sort((one: BulkInput, other: BulkInput) => one.index - other.index);
    }
    const { succeeded } = this.#counts;
    let totalStockAfter = 0;
    for (const stock of this.#stocks.values()) totalStockAfter += stock;
    const summary = {
      total: this.#done(),
      ...this.#counts,
      ...this.#changes,
      averageAdjustment: succeeded === 0 ? 0 : totalAdjustment / succeeded,
      affectedProducts: this.#stocks.size,
      totalStockAfter,
      durationMs: this.#now() - this.#startedAtMs,
    };
    return { ...this.#lists, summary, idempotencyKey };
  }

  #sum({ productId, result: { adjustment, stock } }: BulkSuccess): void {
    this.#stocks.set(productId, stock);
    this.#changes.totalAdjustment += adjustment;
    if (adjustment > 0) this.#changes.increases++;
    if (adjustment < 0) this.#changes.decreases++;
  }

  #keep(result: BulkResult): void {
    if (result.status === 'succeeded') this.#lists.succeeded.push(result);
    else if (result.status === 'failed') this.#lists.failed.push(result);
    else this.#lists.skipped.push(result);
  }

  #toProgress() {
    const done = this.#done();
    const elapsedMs = this.#now() - this.#startedAtMs;
    const total = this.#total;
    return {
      done,
      ...this.#counts,
      total,
      perSecond: elapsedMs > 0 ? (done / elapsedMs) * 1000 : 0,
      // The total that a caller gives may be too low.
      remainingMs: total === undefined ? undefined : (Math.max(0, total - done) * elapsedMs) / done,
    };
  }

  #done(): number {
    const { succeeded, failed, skipped } = this.#counts;
    return succeeded + failed + skipped;
  }
}
