import { ConfigurationError } from '../errors/configuration-error.ts';
import { describeValue } from './describe-value.ts';
import { toPathSegment } from './to-path-segment.ts';

/** The longest id that a reservation can have. */
const maxLength = 128;

/** The reservation's id, when the reservation could be read by it again. */
export function checkReservationId(reservationId: string, intent: string): string {
  toPathSegment(reservationId, 'reservationId', intent);
  if (reservationId.length <= maxLength) return reservationId;
  const rule = `must have at most ${maxLength} characters, unlike ${describeValue(reservationId)}`;
  throw new ConfigurationError({ intent, argument: 'reservationId', rule });
}
