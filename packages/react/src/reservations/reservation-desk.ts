import {
  type HistoryEntry,
  isInventoryError,
  type Reservation,
  type ReservationHandle,
  type ReservationOutcome,
  type ReserveOptions,
  toInventory,
} from '@onhand/sdk';
import { onlineManager } from '@tanstack/react-query';
import { describeProblem } from '../problems/describe-problem.ts';
import type { ViewProblem } from '../problems/view-problem.ts';
import type { InventoryContext } from '../provider/inventory-context.ts';
import { expireInventory, expireLists, writeInventory } from '../queries/write-inventory.ts';
import { startStopwatch } from '../time/start-stopwatch.ts';
import {
  type Attempt,
  type ChangeAttempt,
  type ResumeAttempt,
  toEnd,
  toExtend,
  toReserve,
  toResume,
} from './reservation-attempt.ts';
import { type AttemptState, type ReservationState, toEndedStatus } from './reservation-state.ts';
import { shiftEnd, toLeftMs } from './time-left.ts';

/** What is being sent, or was sent last. */
interface Sending {
  readonly attempt: Attempt;
  /** Tells how long ago it was sent first. */
  readonly passedMs: () => number;
  readonly settled: Promise<ReservationState>;
}

const none: ReservationState = {
  status: 'none',
  reservation: undefined,
  leftMs: undefined,
  attempt: undefined,
};

/** Where one component reserves pieces of one product, and what it holds. */
export class ReservationDesk {
  readonly #context: InventoryContext;
  readonly #productId: string;
  readonly #deadlineMs: number;
  readonly #listeners = new Set<() => void>();
  #state = none;
  #last: Sending | undefined;
  readonly #met = new Set<string>();
  /** The version of the product that the last change from here made. */
  #version = 0;

  constructor(context: InventoryContext, productId: string, deadlineMs: number) {
    this.#context = context;
    this.#productId = productId;
    this.#deadlineMs = deadlineMs;
  }

  readonly getState = (): ReservationState => this.#state;

  /** Calls `listener` whenever the state has changed, until the returned function is called. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /**
   * Holds pieces for an order. Where some are held for it already, these are more of the same reservation; for another order it is
   * another one, which is kept track of from then on. The same, asked for again while it is under way or in doubt, is asked for
   * once. Never rejects; resolves to how it stands, as all of these do.
   */
  readonly reserve = (quantity: number, options: ReserveOptions): Promise<ReservationState> => {
    const { reservation: held } = this.#state;
    const isRaised = held !== undefined && held.orderId === options.orderId;
    const named = isRaised ? { ...options, reservationId: options.reservationId ?? held.id } : options;
    const input = { productId: this.#productId, quantity, options: named };
    return this.#begin(toReserve(this.#context.scope.manager, input));
  };

  /**
   * Takes up a reservation that was made before, as after a reload: reads what became of it, and what it still holds is held here
   * from then on. One that is held here already is not asked for.
   */
  readonly resume = (reservationId: string): Promise<ReservationState> => {
    this.#met.add(reservationId);
    return this.#begin(toResume(reservationId));
  };

  /** Whether this desk has made a reservation, or was told to take it up. */
  readonly hasMet = (reservationId: string): boolean => this.#met.has(reservationId);

  /** Holds the pieces for so many minutes from now; `null` is without end. */
  readonly extend = (minutes: number | null): Promise<ReservationState> =>
    this.#beginWith((handle) => toExtend(handle, minutes));

  /** Gives pieces back: all unless a quantity is given. */
  readonly release = (quantity?: number): Promise<ReservationState> =>
    this.#beginWith((handle) => toEnd('release', handle, quantity));

  /** Ships pieces: all unless a quantity is given. */
  readonly commit = (quantity?: number): Promise<ReservationState> =>
    this.#beginWith((handle) => toEnd('commit', handle, quantity));

  /** Sends the last step that was not done again, with its key. */
  readonly retry = async (): Promise<ReservationState> => {
    const last = this.#last;
    return last === undefined || this.#state.attempt === undefined ? this.#state : this.#resend(last);
  };

  /** Forgets the reservation here; on the server it stays as it is. */
  readonly reset = (): void => {
    this.#last = undefined;
    this.#show(none);
  };

  /** Asks the server what has become of what is held: when its time should be over, or when somebody else has changed it. */
  readonly follow = async (): Promise<void> => {
    const { reservation: known } = this.#state;
    if (known === undefined) return;
    const { scope } = this.#context;
    try {
      const read = await scope.manager.reservation(this.#productId, known.id);
      if (this.#state.reservation !== known || isSame(read, known)) return;
      const { attempt, leftMs } = this.#state;
      this.#show({ ...this.#toTaken(read, shiftEnd(leftMs, known, read)), attempt });
      if (read.state !== 'active') void expireInventory(scope, this.#productId);
    } catch {
      // It is asked again as long as no time is left.
    }
  };

  /** Follows what the server tells of, until the returned function is called. */
  readonly listen = (): (() => void) => {
    const { entryListeners } = this.#context;
    const onEntry = async ({ reservation_id: id, version }: HistoryEntry) => {
      if (id === null || !this.#met.has(id)) return;
      // What is under way may be what is told of.
      await this.#last?.settled;
      if (id === this.#state.reservation?.id && version > this.#version) void this.follow();
    };
    const listener = (entry: HistoryEntry) => void onEntry(entry);
    entryListeners.add(listener);
    return () => entryListeners.delete(listener);
  };

  #beginWith(toAttempt: (handle: ReservationHandle) => Attempt): Promise<ReservationState> {
    const { reservation } = this.#state;
    return reservation === undefined ? Promise.resolve(this.#state) : this.#begin(toAttempt(reservation));
  }

  /** Sends an intent. The same one again is the same intent while it is under way or in doubt. */
  async #begin(attempt: Attempt): Promise<ReservationState> {
    const last = this.#last;
    const status = this.#state.attempt?.status;
    if (last?.attempt.name === attempt.name) {
      if (status === 'pending') return last.settled;
      if (status === 'unknown-outcome') return this.#resend(last);
    }
    if (last !== undefined && status === 'pending') await last.settled;
    if (attempt.action === 'resume' && attempt.reservationId === this.#state.reservation?.id) {
      return this.#state;
    }
    return this.#send(attempt, startStopwatch());
  }

  #resend({ attempt, passedMs, settled }: Sending): Promise<ReservationState> {
    return this.#state.attempt?.status === 'pending' ? settled : this.#send(attempt, passedMs);
  }

  #send(attempt: Attempt, passedMs: () => number): Promise<ReservationState> {
    const isDoubtful = this.#state.attempt?.status === 'unknown-outcome' && this.#last?.attempt === attempt;
    const fail = (problem: ViewProblem) => {
      const isUnknown = isDoubtful || problem.kind === 'unknown-outcome';
      return this.#showAttempt(attempt, isUnknown ? 'unknown-outcome' : 'refused', problem);
    };
    // Nothing leaves a browser that knows itself offline.
    const isOnline = onlineManager.isOnline();
    if (isOnline) this.#showAttempt(attempt, 'pending');
    const run = () =>
      attempt.action === 'resume' ? this.#take(attempt) : this.#run(attempt, { passedMs, isDoubtful });
    const settled = isOnline
      ? run().catch((error) => {
          this.#takeNote(error);
          return fail(describeProblem(error));
        })
      : Promise.resolve(fail({ kind: 'offline' }));
    this.#last = { attempt, passedMs, settled };
    return settled;
  }

  async #take({ reservationId }: ResumeAttempt): Promise<ReservationState> {
    const { manager } = this.#context.scope;
    const limits = { deadlineMs: this.#deadlineMs };
    const read = await manager.reservation(this.#productId, reservationId, limits);
    return this.#show(this.#toTaken(read, toLeftMs(read)));
  }

  #toTaken(read: Reservation, leftMs: ReservationState['leftMs']): ReservationState {
    if (read.state !== 'active') return { ...none, status: toEndedStatus(read.state) };
    return { ...none, status: 'held', reservation: this.#context.scope.manager.toHandle(read), leftMs };
  }

  async #run(
    attempt: ChangeAttempt,
    { passedMs, isDoubtful }: Pick<Sending, 'passedMs'> & { readonly isDoubtful: boolean },
  ): Promise<ReservationState> {
    const { scope, changes } = this.#context;
    const { change } = attempt;
    // What the server may have said already is not added once more.
    if (!isDoubtful) changes.put(change, 'pending');
    try {
      const outcome = await attempt.send({ idempotencyKey: change.key, deadlineMs: this.#deadlineMs });
      this.#version = outcome.version;
      if (outcome.replayed) await expireInventory(scope, change.productId);
      else writeInventory(scope, toInventory(outcome));
      return this.#show(toHeld(attempt, outcome, passedMs));
    } finally {
      changes.remove(change);
      expireLists(scope, change.productId);
    }
  }

  /** What else a failure tells. */
  #takeNote(error: unknown): void {
    if (!isInventoryError(error)) return;
    if (error.outcome === 'unknown') void expireInventory(this.#context.scope, this.#productId);
    if (error.code === 'release-exceeds-reservation') void this.follow();
    if (error.code === 'reservation-not-active') this.#show({ ...none, status: toEndedStatus(error.state) });
  }

  #showAttempt({ action }: Attempt, status: AttemptState['status'], problem?: ViewProblem): ReservationState {
    return this.#show({ ...this.#state, attempt: { action, status, problem } });
  }

  #show(state: ReservationState): ReservationState {
    if (state.reservation !== undefined) this.#met.add(state.reservation.id);
    this.#state = state;
    for (const listener of [...this.#listeners]) listener();
    return state;
  }
}

/** What an answer tells: how much is held, and for how long from the moment that the server did it. */
function toHeld(
  { action }: ChangeAttempt,
  { reservation, updated_at: doneAt }: ReservationOutcome,
  passedMs: () => number,
): ReservationState {
  const { quantity, expiresAt } = reservation;
  if (quantity === 0) return { ...none, status: action === 'commit' ? 'committed' : 'released' };
  const held = { ...none, status: 'held', reservation } as const;
  if (expiresAt === null) return held;
  // Both times are the server's, and what has passed since is measured: no clock here is compared with one there.
  const lastsMs = Date.parse(expiresAt) - Date.parse(doneAt);
  return { ...held, leftMs: () => lastsMs - passedMs() };
}

function isSame({ state, quantity, expires_at }: Reservation, known: ReservationHandle): boolean {
  return state === 'active' && quantity === known.quantity && expires_at === known.expiresAt;
}
