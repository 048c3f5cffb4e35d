import { expireReservation, isDue } from '../engine/expire-reservation.ts';
import type { Reservation } from '../engine/reservation.ts';
import type { ProductImage } from './store-image.ts';

/** A product as the next request would find it: every hold that is due is given back, in the order they fell due. */
export function settleImage(image: ProductImage, nowMs: number): ProductImage {
  const due = [...image.reservations.values()].filter((hold) => isDue(hold, nowMs)).sort(byDeadline);
  if (due.length === 0) return image;
  const entries = [...image.entries];
  const reservations = new Map(image.reservations);
  let { state } = image;
  for (const hold of due) {
    const expired = expireReservation(state, hold);
    state = expired.state;
    entries.push(expired.entry);
    reservations.set(hold.id, expired.reservation ?? hold);
  }
  return { ...image, state, entries, reservations };
}

function byDeadline(
  a: Reservation & { expiresAtMs: number },
  b: Reservation & { expiresAtMs: number },
): number {
  return a.expiresAtMs - b.expiresAtMs || (a.id < b.id ? -1 : 1);
}
