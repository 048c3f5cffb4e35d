import { ConfigurationError } from '../errors/configuration-error.ts';
import { describeValue } from './describe-value.ts';
import { toPathSegment } from './to-path-segment.ts';

/** The longest id that a reservation can have, in code points. */
const maxLength = 128;

/** The reservation's id, when the reservation could be read by it again; `argument` is what it was given as. */
export function checkReservationId(id: string, intent: string, argument = 'reservationId'): string {
  toPathSegment(id, argument, intent);
  if ([...id].length <= maxLength) return id;
  const rule = `must have at most ${maxLength} characters to name a reservation, unlike ${describeValue(id)}`;
  throw new ConfigurationError({ intent, argument, rule });
}
