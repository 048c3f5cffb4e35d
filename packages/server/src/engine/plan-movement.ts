import type { Change } from './change.ts';
import { accept, type Outcome, reject } from './outcome.ts';
import type { Policy } from './policy.ts';
import { availableOf, type Counts, type ProductState } from './product-state.ts';
import type { ProductView } from './product-view.ts';
import type { HoldRejection } from './rejection.ts';
import {
  lowerReservation,
  type Reservation,
  type ReservationRequest,
  raiseReservation,
} from './reservation.ts';

/** What a change comes to in a state, before the rules judge it. */
export interface Movement {
  readonly after: Counts;
  /** The hold as the change leaves it. */
  readonly reservation?: Reservation;
  /** Pieces that are missing and become a backorder. */
  readonly shortage: number;
}

/** Works out the numbers, the hold and the backorder of a change, or why the hold that it names is none to work on. */
export function planMovement(
  view: ProductView,
  change: Change,
  { nowMs, policy }: { nowMs: number; policy: Policy },
): Outcome<Movement, HoldRejection> {
  const { reservation: request } = change;
  if (request === undefined) return accept(moveCounts(view.state, change, change.reserved));
  const hold = view.findReservation(request.id);
  return change.operation === 'increment'
    ? raiseHold(view.state, change, { request, hold, nowMs, policy })
    : lowerHold(view.state, change, { request, hold, nowMs, policy });
}

interface HoldMove {
  readonly request: ReservationRequest;
  readonly hold: Reservation | undefined;
  readonly nowMs: number;
  readonly policy: Policy;
}

function raiseHold(state: ProductState, change: Change, move: HoldMove): Outcome<Movement, HoldRejection> {
  const { request, hold, nowMs } = move;
  const requested = change.reserved ?? 0;
  if (requested === 0 && hold?.state !== 'active') return withoutHold(state, change, move);
  const room = roomToReserve(state, change, move.policy);
  const pieces = request.allowPartial ? Math.min(requested, room) : requested;
  if (pieces === 0 && requested > 0) {
    return reject({
      code: 'insufficient-stock',
      field: 'reserved',
      available: availableOf(state),
      requested,
    });
  }
  const moved = moveCounts(state, change, pieces);
  return accept({
    ...moved,
    after: { ...moved.after, held: state.held + pieces },
    reservation: raiseReservation(hold, request, pieces, nowMs),
  });
}

/** The most that rules and policy would let a change add to `reserved`. */
function roomToReserve(state: ProductState, change: Change, { maxReservedPercentage }: Policy): number {
  const stock = state.stock + change.stock;
  const cap = maxReservedPercentage === null ? stock : Math.floor((maxReservedPercentage * stock) / 100);
  return Math.max(0, Math.min(availableOf(state) + change.stock, cap - state.reserved));
}

function lowerHold(state: ProductState, change: Change, move: HoldMove): Outcome<Movement, HoldRejection> {
  const { request, hold, nowMs } = move;
  if (hold?.state !== 'active') return withoutHold(state, change, move);
  const pieces = change.reserved ?? Math.min(change.stock, hold.quantity);
  if (pieces > hold.quantity) {
    return reject({
      code: 'release-exceeds-reservation',
      reservationId: request.id,
      held: hold.quantity,
      requested: pieces,
    });
  }
  const committed = Math.min(pieces, change.stock);
  const moved = moveCounts(state, change, pieces);
  return accept({
    ...moved,
    after: { ...moved.after, held: state.held - pieces },
    reservation: lowerReservation(hold, { committed, released: pieces - committed }, nowMs),
  });
}

/** No active hold: refused, unless the caller said that it can do without; then the pieces come from available. */
function withoutHold(
  state: ProductState,
  change: Change,
  { request, hold }: HoldMove,
): Outcome<Movement, HoldRejection> {
  if (request.optional) return accept(moveCounts(state, change, undefined));
  if (hold === undefined || hold.state === 'active') {
    return reject({ code: 'reservation-not-found', reservationId: request.id });
  }
  return reject({ code: 'reservation-not-active', reservationId: request.id, state: hold.state });
}

/** The numbers after a change that moves `reserved` by (or, for `set`, to) so many pieces. */
function moveCounts(before: ProductState, change: Change, reserved: number | undefined): Movement {
  const shortage = shortageOf(before, change, reserved ?? 0);
  return {
    after: {
      stock: applyOperation(change.operation, before.stock, change.stock - shortage),
      reserved:
        reserved === undefined
          ? before.reserved
          : applyOperation(change.operation, before.reserved, reserved),
      held: before.held,
      backordered: before.backordered + shortage,
    },
    shortage,
  };
}

/** What is missing for a withdrawal, beyond its own hold and what is available, where both sides allow a backorder. */
function shortageOf(before: ProductState, change: Change, ownHold: number): number {
  if (change.operation !== 'decrement' || !change.allowBackorder || !before.backorderAllowed) return 0;
  return Math.max(0, change.stock - ownHold - availableOf(before));
}

function applyOperation(operation: Change['operation'], current: number, requested: number): number {
  switch (operation) {
    case 'set':
      return requested;
    case 'increment':
      return current + requested;
    case 'decrement':
      return current - requested;
  }
}
