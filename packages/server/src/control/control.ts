import type { KeysControl } from './answered-keys.ts';
import type { ClockControl, Moment } from './control-clock.ts';
import type { FaultsControl } from './fault-list.ts';
import type { InterleaveControl } from './interleave.ts';
import type { JournalControl } from './journal.ts';
import type { ProductsControl } from './products.ts';
import type { RealtimeControl } from './realtime-control.ts';

/**
 * What tests do with a server, and clients never can. It is no part of the API.
 *
 * @example
 * const server = createInventoryServer({ control: {} });
 * server.control.faults.add({ match: { method: 'PATCH' }, times: 1, effect: { kind: 'drop-after-commit' } });
 */
export interface Control {
  /**
   * Makes the world as it began: products, clock, seeded ids and faults; the journal is empty and no request is held.
   * Snapshots stay; streams end with 1012.
   *
   * @throws ControlError when `now` is no moment.
   */
  reset(options?: ResetOptions): void;
  readonly products: ProductsControl;
  readonly clock: ClockControl;
  /**
   * Remembers the world as it is: products, history, reservations, backorders, adjustment ids, Idempotency-Keys, clock
   * and seeded ids. Cheap. The last 100 are kept.
   */
  snapshot(): string;
  /**
   * Makes the world as it was at a snapshot; the same one can be used any number of times. Faults, holds and the journal
   * are no part of it. Requests in hand finish in the world that they began in; streams end with 1012.
   *
   * @throws ControlError when there is no such snapshot.
   */
  restore(snapshotId: string): void;
  readonly faults: FaultsControl;
  readonly journal: JournalControl;
  readonly keys: KeysControl;
  readonly interleave: InterleaveControl;
  readonly realtime: RealtimeControl;
  /**
   * The control of a world of its own, which begins at its first use. Requests reach it with the header
   * `X-Onhand-Namespace`, or a token with the claim `namespace`.
   *
   * @throws ControlError when it is not 1 to 64 letters, digits, `.`, `_` or `-`, or the server has no namespaces.
   */
  namespace(name: string): Control;
}

/** How a world begins again. */
export interface ResetOptions {
  /** Stops the clock there before the products begin, so that their times are the same each time. */
  readonly now?: Moment;
}
