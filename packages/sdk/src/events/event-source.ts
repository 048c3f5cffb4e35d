import type {
  AnyInventoryEvent,
  InventoryEventName,
  InventoryEvents,
  InventoryListener,
} from './inventory-events.ts';

/** Listeners by event, each with whether it hears one event only. */
type Listeners = { [Name in InventoryEventName]?: Map<InventoryListener<Name>, boolean> };

/** Tells of one event, and whether anybody listens to it; the name and the time are added. */
export type Emit = <Name extends InventoryEventName>(
  type: Name,
  detail: Omit<InventoryEvents[Name], 'type' | 'timestamp'>,
) => boolean;

/** Something that can be listened to. */
export class EventSource {
  readonly #now: () => number;
  readonly #listeners: Listeners = {};
  #stampedMs = Number.NaN;
  #timestamp = '';

  constructor(now: () => number) {
    this.#now = now;
  }

  /**
   * Calls `listener` with every event of this name until the returned function is called. A listener that fails never breaks
   * a call: `listenerError` is told, or the console where nobody listens to that.
   *
   * @example
   * const stop = inventory.on('lowStock', ({ productId, inventory: { available } }) => order(productId, available));
   */
  on<Name extends InventoryEventName>(name: Name, listener: InventoryListener<Name>): () => void {
    return this.#add(name, listener, false);
  }

  /** Calls `listener` with the next event of this name only, unless the returned function is called before. */
  once<Name extends InventoryEventName>(name: Name, listener: InventoryListener<Name>): () => void {
    return this.#add(name, listener, true);
  }

  /** Stops calling a listener that `on` or `once` was given. */
  off<Name extends InventoryEventName>(name: Name, listener: InventoryListener<Name>): void {
    this.#listeners[name]?.delete(listener);
  }

  /** Calls the listeners that there are now, in the order they were added. Never throws because of one. */
  protected readonly emit: Emit = (type, detail) => {
    const listeners = this.#listeners[type];
    if (!listeners?.size) return false;
    const event = { ...detail, type, timestamp: this.#stamp() } as InventoryEvents[typeof type];
    for (const [listener, isOnce] of [...listeners]) {
      if (isOnce) listeners.delete(listener);
      try {
        const told = listener(event);
        // A promise of whatever kind, for a listener may come from another window.
        if (told instanceof Object && 'then' in told) {
          Promise.resolve(told).catch((error) => this.#report(event, error));
        }
      } catch (error) {
        this.#report(event, error);
      }
    }
    return true;
  };

  /** The time now. To write it out costs as much as a listener, and what happens at once is told at once. */
  #stamp(): string {
    const nowMs = this.#now();
    if (nowMs !== this.#stampedMs) {
      this.#timestamp = new Date(nowMs).toISOString();
      this.#stampedMs = nowMs;
    }
    return this.#timestamp;
  }

  #add<Name extends InventoryEventName>(name: Name, listener: InventoryListener<Name>, isOnce: boolean) {
    this.#listeners[name] ??= new Map();
    this.#listeners[name].set(listener, isOnce);
    return () => this.off(name, listener);
  }

  #report(event: AnyInventoryEvent, error: unknown): void {
    if (event.type !== 'listenerError' && this.emit('listenerError', { event, error })) return;
    // biome-ignore lint/suspicious/noConsole: nobody else is there to be told, and silence would hide a fault.
    console.error(`A listener to ${event.type} failed:`, error);
  }
}
