import type { AnyInventoryError } from '../errors/is-inventory-error.ts';
import type { InventoryContext } from '../inventory-context.ts';
import { callSafely } from '../transport/hooks.ts';
import type { LiveUpdate } from './live-update.ts';
import type { LiveListener, LiveStatus, SubscribeOptions } from './subscribe-options.ts';

/** Somebody who wants to be told, as the one who asked has it. */
export interface SubscriberInput {
  readonly productIds: readonly string[];
  readonly listener: LiveListener;
  readonly options: SubscribeOptions;
  /** Aborted by `close`. */
  readonly closing: AbortSignal;
  /** Takes note of each status. */
  readonly tell?: (status: LiveStatus) => void;
}

/** Somebody who is told, of some products. None of what is called here can break anything. */
export class LiveSubscriber {
  readonly productIds: ReadonlySet<string>;
  readonly #context: InventoryContext;
  readonly #input: SubscriberInput;
  /** The products whose first state was told. */
  readonly #told = new Set<string>();
  readonly #controller = new AbortController();
  #status: LiveStatus = 'connecting';

  constructor(context: InventoryContext, input: SubscriberInput) {
    this.#context = context;
    this.#input = input;
    this.productIds = new Set(input.productIds);
  }

  /** Aborted when it has ended. */
  get closed(): AbortSignal {
    return this.#controller.signal;
  }

  /** Tells of a state that is newer than the one before. */
  tell(update: Omit<LiveUpdate, 'type'>): void {
    if (this.#status === 'closed') return;
    const { productId, inventory } = update;
    const type = this.#told.has(productId) ? 'updated' : 'snapshot';
    this.#told.add(productId);
    // A copy for each, for what is remembered must not change with it.
    const event: LiveUpdate = { ...update, inventory: { ...inventory }, type };
    (async () => this.#input.listener(event))().catch((error: unknown) => {
      if (this.#context.emit('listenerError', { event, error })) return;
      // biome-ignore lint/suspicious/noConsole: nobody else is there to be told, and silence would hide a fault.
      console.error(`A listener to ${type} failed:`, error);
    });
  }

  /** Has the next state of a product count as its first, for a world began anew. */
  forget(productId: string): void {
    this.#told.delete(productId);
  }

  setStatus(status: LiveStatus, reason?: AnyInventoryError): void {
    if (status === this.#status || this.#status === 'closed') return;
    this.#status = status;
    this.#input.tell?.(status);
    callSafely(() => this.#input.options.onStatus?.(status, reason));
  }

  /** Ends it, with the reason when its caller did not want that. */
  close(error?: AnyInventoryError): void {
    this.#controller.abort();
    this.setStatus('closed');
    if (error === undefined) return;
    const { onError } = this.#input.options;
    if (onError !== undefined) callSafely(() => onError(error));
    // biome-ignore lint/suspicious/noConsole: nobody else is there to be told that nothing comes any more.
    else console.error('A subscription ended:', error);
  }
}
