/** Pieces held for somebody, by an id of theirs. Immutable; a change makes a new one. */
export interface Reservation {
  readonly id: string;
  readonly orderId: string | null;
  readonly state: ReservationState;
  /** Pieces still held. */
  readonly quantity: number;
  /** Pieces ever held; always the sum of the ones still held, released, committed and expired. */
  readonly raised: number;
  readonly released: number;
  readonly committed: number;
  readonly expired: number;
  /** When what is still held is given back by itself; `null` is never. */
  readonly expiresAtMs: number | null;
  readonly createdAtMs: number;
  readonly updatedAtMs: number;
}

/** A hold at 0 is closed, by what brought it there; a closed one may be raised again. */
export type ReservationState = 'active' | 'released' | 'committed' | 'expired';

/** What a change says of the hold that it works on. */
export interface ReservationRequest {
  readonly id: string;
  readonly orderId?: string;
  /** From now; `null` is never. Absent keeps the expiry of an active hold, and is half an hour for others. */
  readonly expiresInMs?: number | null;
  /** Take what the rules allow when it is less than was asked for. */
  readonly allowPartial: boolean;
  /** Go on without a hold when there is no active one. */
  readonly optional: boolean;
}

export const defaultHoldMs = 30 * 60 * 1000;

/** The hold with more pieces, opened when there is none yet. */
export function raiseReservation(
  hold: Reservation | undefined,
  request: ReservationRequest,
  pieces: number,
  nowMs: number,
): Reservation {
  const base: Reservation = hold ?? {
    id: request.id,
    orderId: null,
    state: 'active',
    quantity: 0,
    raised: 0,
    released: 0,
    committed: 0,
    expired: 0,
    expiresAtMs: null,
    createdAtMs: nowMs,
    updatedAtMs: nowMs,
  };
  const keepsExpiry = request.expiresInMs === undefined && hold?.state === 'active' && pieces > 0;
  const inMs = request.expiresInMs === undefined ? defaultHoldMs : request.expiresInMs;
  return {
    ...base,
    orderId: request.orderId ?? base.orderId,
    state: 'active',
    quantity: base.quantity + pieces,
    raised: base.raised + pieces,
    expiresAtMs: keepsExpiry ? base.expiresAtMs : inMs === null ? null : nowMs + inMs,
    updatedAtMs: nowMs,
  };
}

/** The hold with fewer pieces: some shipped, the others given back. */
export function lowerReservation(
  hold: Reservation,
  { committed, released }: { committed: number; released: number },
  nowMs: number,
): Reservation {
  const quantity = hold.quantity - committed - released;
  const closedBy = committed > 0 ? 'committed' : 'released';
  return {
    ...hold,
    state: quantity > 0 ? 'active' : closedBy,
    quantity,
    committed: hold.committed + committed,
    released: hold.released + released,
    updatedAtMs: nowMs,
  };
}
