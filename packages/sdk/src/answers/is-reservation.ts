import { type FieldTypes, hasFields } from './has-fields.ts';
import type { Reservation } from './open-answers.ts';

const essentials = {
  id: 'string',
  product_id: 'string',
  state: 'string',
  quantity: 'number',
} as const satisfies FieldTypes & Partial<Record<keyof Reservation, string>>;

/** Whether an answer holds a reservation, as far as a program must be able to rely on it. */
export function isReservation(body: unknown): body is Reservation {
  return hasFields(body, essentials) && (body.expires_at === null || typeof body.expires_at === 'string');
}
