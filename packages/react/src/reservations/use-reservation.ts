import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { useInventoryContext } from '../provider/inventory-provider.tsx';
import { useSecondsLeft } from '../time/use-seconds-left.ts';
import { ReservationDesk } from './reservation-desk.ts';
import type { AttemptState, ReservationState } from './reservation-state.ts';

/** What `useReservation` takes. */
export interface ReservationOptions {
  /** How long each step may take in all, in milliseconds; 15 000 unless given. */
  readonly deadlineMs?: number | undefined;
  /**
   * A reservation that was made before, to be taken up: the application keeps its id where a reload does not lose it, as in the
   * address. It is asked for once; that of a reservation that is held here already changes nothing.
   */
  readonly reservationId?: string | undefined;
}

/** Reserves pieces of one product, and what is held. Its functions stay the same from render to render, and never reject. */
export interface ReservationView
  extends Omit<ReservationState, 'leftMs'>,
    Pick<ReservationDesk, 'reserve' | 'resume' | 'extend' | 'release' | 'commit' | 'retry' | 'reset'> {
  readonly isPending: boolean;
  /**
   * Whole seconds until the server gives the pieces back, counted down; `undefined` when nothing is held, or without end. It may
   * be a little less than there is, by as much as the answer was on its way, and is never more. What was taken up goes by the clock
   * of this device until it is extended. In either case it is over when the server says so.
   */
  readonly secondsLeft: number | undefined;
}

/**
 * Reserves pieces of one product for an order, or takes up a reservation that was made before. One step is one intent: pressed
 * twice, or again when its answer was lost, it has one effect. What others do to the reservation is followed where the product is kept
 * live, as `useInventory` does.
 *
 * @example
 * const { reserve, commit, secondsLeft } = useReservation('prod_789', { reservationId: address.get('hold') ?? undefined });
 * const hold = () => reserve(2, { orderId: 'order_17', expiresInMinutes: 10 });
 */
export function useReservation(
  productId: string,
  { deadlineMs = 15_000, reservationId }: ReservationOptions = {},
): ReservationView {
  const context = useInventoryContext();
  const desk = useMemo(
    () => new ReservationDesk(context, productId, deadlineMs),
    [context, productId, deadlineMs],
  );
  const { leftMs, ...state } = useSyncExternalStore(desk.subscribe, desk.getState, desk.getState);
  const secondsLeft = useSecondsLeft(leftMs);
  useExpiry(desk, secondsLeft === 0);
  useEffect(() => desk.listen(), [desk]);
  useEffect(() => {
    if (reservationId !== undefined) void desk.resume(reservationId);
  }, [desk, reservationId]);
  const isAhead = reservationId !== undefined && !desk.hasMet(reservationId);
  const attempt = isAhead ? takingUp : state.attempt;
  const { reserve, resume, extend, release, commit, retry, reset } = desk;
  return {
    ...state,
    attempt,
    isPending: attempt?.status === 'pending',
    secondsLeft,
    ...{ reserve, resume, extend, release, commit, retry, reset },
  };
}

/** From the first rendering on, so that nobody is asked to reserve what they hold. */
const takingUp: AttemptState = { action: 'resume', status: 'pending', problem: undefined };

/** Asks whether the pieces are still held once their time is over, and then ever more rarely: a clock may be wrong by hours. */
function useExpiry(desk: ReservationDesk, isOver: boolean): void {
  useEffect(() => {
    if (!isOver) return;
    void desk.follow();
    let seconds = 0;
    const timer = setInterval(() => {
      seconds += 1;
      if (Number.isInteger(Math.log2(seconds)) || seconds % 32 === 0) void desk.follow();
    }, 1000);
    return () => clearInterval(timer);
  }, [desk, isOver]);
}
