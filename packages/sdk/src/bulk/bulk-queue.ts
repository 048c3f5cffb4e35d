import { describeValue } from '../arguments/describe-value.ts';
import { ConfigurationError } from '../errors/configuration-error.ts';
import type { BatchItem } from '../operations/batch-update-inventory.ts';
import type { BulkInput } from './bulk-options.ts';

/** What has been yielded needs a few turns to come through each generator that another one is made of, and no time. */
const turnsOnTheWay = 100;

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

type Step = IteratorResult<BatchItem>;
type OnLate = (late: BulkInput) => unknown;

/** Takes inputs from a source, in its order and never more than is asked for, and has those of one product wait in line. */
export class BulkQueue {
  readonly #source: BulkSource;
  readonly #toInput: (item: BatchItem, index: number) => BulkInput;
  #iterator: Iterator<BatchItem> | AsyncIterator<BatchItem> | undefined;
  /** Of each product with something under way, when the last of it ends. */
  readonly #lines = new Map<string, Promise<void>>();
  #taken = 0;
  #isClosed = false;
  #failure: { readonly cause: unknown } | undefined;
  #giveUp = (_: OnLate) => {};
  #last: Promise<unknown> = Promise.resolve();

  /** Throws `ConfigurationError` for what cannot be iterated. */
  constructor(source: BulkSource, toInput: (item: BatchItem, index: number) => BulkInput) {
    const isIterable =
      Object(source) === source && (Symbol.asyncIterator in source || Symbol.iterator in source);
    if (!isIterable) {
      const rule = `must be an array of changes, or what yields them, not ${describeValue(source)}`;
      throw new ConfigurationError({ intent: 'update in bulk', argument: 'source', rule });
    }
    this.#source = source;
    this.#toInput = toInput;
  }

  /** The next inputs, at most so many; `undefined` when there are no more. Rejects with what the source throws. */
  take(size: number): Promise<Chunk | undefined> {
    const chunk = this.#last.then(() => this.#take(size));
    this.#last = chunk.catch(() => {});
    return chunk;
  }

  /** Takes nothing more but what the source is being asked for just now. */
  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    // Whether the source closes well is of no interest any more.
    (async () => this.#iterator?.return?.())().catch(() => {});
  }

  /** Has nobody wait for the source any more. What it gives all the same, too late, is handed to `onLate`. */
  async abandon(onLate: OnLate): Promise<void> {
    for (let turn = 0; turn < turnsOnTheWay; turn++) await undefined;
    this.#giveUp(onLate);
  }

  async #take(size: number): Promise<Chunk | undefined> {
    const inputs: BulkInput[] = [];
    try {
      while (!this.#isClosed && inputs.length < size) {
        this.#iterator ??= open(this.#source);
        const step = this.#iterator.next();
        // Not awaited where there is nothing to wait for, so that an array costs no turn for each of its items.
        const { done, value } = isPromise(step) ? await this.#wait(step) : step;
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
  #wait(step: PromiseLike<Step>): Promise<Step> {
    return new Promise((resolve, reject) => {
      let tellLate: OnLate | undefined;
      this.#giveUp = (onLate) => {
        tellLate = onLate;
        resolve({ done: true, value: undefined });
      };
      step.then((given) => {
        if (tellLate === undefined) resolve(given);
        else if (!given.done) tellLate(this.#toInput(given.value, this.#taken++));
      }, reject);
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

function open(source: BulkSource): Iterator<BatchItem> | AsyncIterator<BatchItem> {
  return Symbol.asyncIterator in source ? source[Symbol.asyncIterator]() : source[Symbol.iterator]();
}

/** Of whatever kind, for a source may come from another window or from a library that has its own. */
function isPromise(step: Step | PromiseLike<Step>): step is PromiseLike<Step> {
  return 'then' in step;
}
