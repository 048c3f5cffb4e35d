import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { useInventoryContext } from '../provider/inventory-provider.tsx';
import { useSecondsLeft } from '../time/use-seconds-left.ts';
import { ReservationDesk } from './reservation-desk.ts';
import type { ReservationState } from './reservation-state.ts';

/** What `useReservation` takes. */
export interface ReservationOptions {
  /** How long each step may take in all, in milliseconds; 15 000 unless given. */
  readonly deadlineMs?: number | undefined;
}

/** Reserves pieces of one product, and what is held. Its functions stay the same from render to render, and never reject. */
export interface ReservationView
  extends Omit<ReservationState, 'leftMs'>,
    Pick<ReservationDesk, 'reserve' | 'extend' | 'release' | 'commit' | 'retry' | 'reset'> {
  readonly isPending: boolean;
  /**
   * Whole seconds until the server gives the pieces back, counted down; `undefined` when nothing is held, or without end. It may
   * be a little less than there is, by as much as the answer was on its way, and is never more.
   */
  readonly secondsLeft: number | undefined;
}

/**
 * Reserves pieces of one product for an order. One step is one intent: pressed twice, or again when its answer was lost, it has
 * one effect.
 *
 * @example
 * const { reserve, commit, secondsLeft } = useReservation('prod_789');
 * const hold = () => reserve(2, { orderId: 'order_17', expiresInMinutes: 10 });
 */
export function useReservation(
  productId: string,
  { deadlineMs = 15_000 }: ReservationOptions = {},
): ReservationView {
  const context = useInventoryContext();
  const desk = useMemo(
    () => new ReservationDesk(context, productId, deadlineMs),
    [context, productId, deadlineMs],
  );
  const { leftMs, ...state } = useSyncExternalStore(desk.subscribe, desk.getState, desk.getState);
  const secondsLeft = useSecondsLeft(leftMs);
  const isOver = secondsLeft === 0;
  useEffect(() => {
    if (!isOver) return;
    void desk.checkExpiry();
    const timer = setInterval(() => void desk.checkExpiry(), 1000);
    return () => clearInterval(timer);
  }, [desk, isOver]);
  const { reserve, extend, release, commit, retry, reset } = desk;
  return {
    ...state,
    isPending: state.attempt?.status === 'pending',
    secondsLeft,
    ...{ reserve, extend, release, commit, retry, reset },
  };
}
