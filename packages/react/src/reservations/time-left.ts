import type { Reservation, ReservationHandle } from '@onhand/sdk';
import { startStopwatch } from '../time/start-stopwatch.ts';

/** Tells how many milliseconds are left; absent without end. */
type TimeLeft = (() => number) | undefined;

/**
 * What is left of a reservation that was read. The server tells when it ends and not what time it is there, so it goes by the clock
 * here; it is never more than the server gave when it changed the reservation last.
 */
export function toLeftMs({ expires_at: expiresAt, updated_at: changedAt }: Reservation): TimeLeft {
  if (expiresAt === null) return undefined;
  const endMs = Date.parse(expiresAt);
  const lastsMs = Math.min(endMs - Date.now(), endMs - Date.parse(changedAt));
  const passedMs = startStopwatch();
  return () => lastsMs - passedMs();
}

/** What is left when a reservation was given another end: as much more or less as lies between the two, which are both the server's. */
export function shiftEnd(leftMs: TimeLeft, { expiresAt }: ReservationHandle, read: Reservation): TimeLeft {
  if (leftMs === undefined || expiresAt === null || read.expires_at === null) return toLeftMs(read);
  const shiftMs = Date.parse(read.expires_at) - Date.parse(expiresAt);
  return () => leftMs() + shiftMs;
}
