import type { RealtimeTicket } from '@onhand/spec';
import { type FieldTypes, hasFields } from './has-fields.ts';

const essentials = {
  ticket: 'string',
  expires_at: 'string',
} as const satisfies FieldTypes & Partial<Record<keyof RealtimeTicket, string>>;

/** Whether an answer holds a ticket for a stream. */
export function isRealtimeTicket(body: unknown): body is RealtimeTicket {
  return hasFields(body, essentials);
}
