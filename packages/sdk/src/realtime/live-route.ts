import type { InventoryContext } from '../inventory-context.ts';
import { addFault, decideTransport, decideUpgradeMs, type Faults } from './decide-transport.ts';
import { findWebSocket } from './find-web-socket.ts';
import type { LiveTransport } from './realtime-settings.ts';

/** Which way changes come, by what became of those that were tried. */
export class LiveRoute {
  readonly #settings: InventoryContext['settings'];
  #faults: Faults = {};

  constructor({ settings }: InventoryContext) {
    this.#settings = settings;
  }

  /** The best way that is not left alone now. */
  choose(): LiveTransport {
    return decideTransport(this.#transports(), this.#faults, this.#settings.runtime.now()) ?? 'polling';
  }

  /** In how many milliseconds a better one than this is to be tried; `undefined` when there is none. */
  upgradeMs(current: LiveTransport): number | undefined {
    return decideUpgradeMs(this.#transports(), this.#faults, {
      current,
      nowMs: this.#settings.runtime.now(),
    });
  }

  /** Takes note that one came to nothing. */
  blame(transport: LiveTransport): void {
    this.#faults[transport] = addFault(this.#faults[transport], this.#settings.runtime.now());
  }

  /** Takes note that one works. */
  praise(transport: LiveTransport): void {
    this.#faults[transport] = undefined;
  }

  /** Forgives them all, for it was not their fault. */
  forgive(): void {
    this.#faults = {};
  }

  #transports(): readonly LiveTransport[] {
    const { realtime } = this.#settings;
    const { transports = ['web-socket', 'event-stream', 'polling'] } = realtime;
    if (findWebSocket(realtime) !== undefined) return transports;
    return transports.filter((transport) => transport !== 'web-socket');
  }
}
