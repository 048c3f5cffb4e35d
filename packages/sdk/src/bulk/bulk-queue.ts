import type { BatchItem } from '../operations/batch-update-inventory.ts';
import type { BulkInput } from './bulk-options.ts';

/** Where the inputs of a bulk update come from. An async one may take its time, and none needs to fit into memory. */
export type BulkSource = Iterable<BatchItem> | AsyncIterable<BatchItem>;

/** Inputs that are sent together. */
export interface Chunk {
  readonly inputs: readonly BulkInput[];
  /** Resolves when everything earlier that concerns the same products has ended. */
  readonly turn: Promise<unknown>;
  /** Says that this has ended. */
  readonly end: () => void;
}

/** Takes inputs from a source, in its order and never more than is asked for, and has those of one product wait in line. */
export class BulkQueue {
  readonly #iterator: Iterator<BatchItem> | AsyncIterator<BatchItem>;
  readonly #toInput: (item: BatchItem, index: number) => BulkInput;
  /** Of each product with something under way, when the last of it ends. */
  readonly #lines = new Map<string, Promise<void>>();
  #taken = 0;
  #isClosed = false;
  #failure: { readonly cause: unknown } | undefined;
  #stopWaiting = () => {};
  #last: Promise<unknown> = Promise.resolve();

  constructor(source: BulkSource, toInput: (item: BatchItem, index: number) => BulkInput) {
    this.#iterator =
      Symbol.asyncIterator in source ? source[Symbol.asyncIterator]() : source[Symbol.iterator]();
    this.#toInput = toInput;
  }

  /** The next inputs, at most so many; `undefined` when there are no more. Rejects with what the source throws. */
  take(size: number): Promise<Chunk | undefined> {
    const chunk = this.#last.then(() => this.#take(size));
    this.#last = chunk.catch(() => {});
    return chunk;
  }

  /** Takes nothing more, and waits for nothing that the source was asked for. */
  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#stopWaiting();
    // Whether the source closes well is of no interest any more.
    (async () => this.#iterator.return?.())().catch(() => {});
  }

  async #take(size: number): Promise<Chunk | undefined> {
    const inputs: BulkInput[] = [];
    try {
      while (!this.#isClosed && inputs.length < size) {
        const step = this.#iterator.next();
        // Not awaited where there is nothing to wait for, so that an array costs no turn for each of its items.
        const { done, value } = step instanceof Promise ? await this.#wait(step) : step;
        if (done) this.#isClosed = true;
        else inputs.push(this.#toInput(value, this.#taken++));
      }
    } catch (cause) {
      this.#isClosed = true;
      this.#failure = { cause };
    }
    if (inputs.length > 0) return this.#queue(inputs);
    if (this.#failure !== undefined) throw this.#failure.cause;
    return undefined;
  }

  /** Like a race with the end of all, but it leaves nothing behind for each input. */
  #wait(step: Promise<IteratorResult<BatchItem>>): Promise<IteratorResult<BatchItem>> {
    return new Promise((resolve, reject) => {
      this.#stopWaiting = () => resolve({ done: true, value: undefined });
      step.then(resolve, reject);
    });
  }

  #queue(inputs: readonly BulkInput[]): Chunk {
    const products = new Set(inputs.map(({ productId }) => productId));
    const turn = Promise.all([...products].map((product) => this.#lines.get(product)));
    let resolve = () => {};
    const mine = new Promise<void>((settle) => {
      resolve = settle;
    });
    for (const product of products) this.#lines.set(product, mine);
    const end = () => {
      for (const product of products) {
        if (this.#lines.get(product) === mine) this.#lines.delete(product);
      }
      resolve();
    };
    return { inputs, turn, end };
  }
}
