import type { ProblemCode } from '@onhand/spec';
import type { FieldTypes } from '../answers/has-fields.ts';
import { isUpdateResult } from '../answers/is-update-result.ts';

/** What there is to know of a code, beside what the answer says itself. */
export interface ProblemRule {
  /** The HTTP status that belongs to it; the code with another one is not of the API. */
  readonly status: number;
  /** Why, in better words than a server may have; a name in braces stands for that member of the problem. */
  readonly reason?: string;
  /** What to do about it, as a sentence, with such names too. */
  readonly advice: string;
  /** Members that its class has as fields, so that none is `undefined` where its type says a number. */
  readonly essentials?: FieldTypes;
}

/** Every code of the API. */
export const problemRules: Readonly<Record<ProblemCode, ProblemRule>> = {
  'invalid-request': {
    status: 400,
    advice: 'Correct what problem.errors names.',
    essentials: { errors: [{ field: 'string', message: 'string' }] },
  },
  'malformed-body': { status: 400, advice: 'Look for a proxy that changes requests.' },
  unauthorized: { status: 401, advice: 'Give a valid accessToken.' },
  forbidden: {
    status: 403,
    advice: "Use a token whose role has the permission '{required_permission}'.",
    essentials: { required_permission: 'string' },
  },
  'product-not-found': { status: 404, advice: 'Check the id.' },
  'reservation-not-found': {
    status: 404,
    advice: 'Check the id, and that it is of this product.',
  },
  'backorder-not-found': { status: 404, advice: 'Check the id.' },
  'route-not-found': { status: 404, advice: 'Check baseUrl, and that the server offers this operation.' },
  'method-not-allowed': { status: 405, advice: 'Check baseUrl, and that the server offers this operation.' },
  'adjustment-already-processed': {
    status: 409,
    advice: 'History entry {inventory_history_id} has this id; use a new id for another change.',
    essentials: { inventory_history_id: 'string', payload_matches: 'boolean', original: isUpdateResult },
  },
  'reservation-not-active': {
    status: 409,
    advice: 'Reserve the pieces anew where they are needed still.',
    essentials: { state: 'string' },
  },
  'backorder-not-open': { status: 409, advice: 'There is nothing left to do.' },
  'idempotency-in-progress': { status: 409, advice: 'Wait, then repeat it with the same key.' },
  'version-mismatch': {
    status: 412,
    reason: 'it is at version {current_version} now',
    advice: 'Read it again and decide anew.',
    essentials: { current_version: 'number' },
  },
  'confirmation-invalid': { status: 412, advice: 'Ask for a new preview.' },
  'payload-too-large': { status: 413, advice: 'Send less, for instance in metadata.' },
  'unsupported-media-type': { status: 415, advice: 'Look for a proxy that changes requests.' },
  'insufficient-stock': {
    status: 422,
    reason: '{requested} requested, {available} available',
    advice: 'Ask for fewer, or wait for a restock.',
    essentials: { available: 'number', requested: 'number' },
  },
  'below-reserved': { status: 422, advice: 'Take fewer pieces, or release some first.' },
  'release-exceeds-reserved': { status: 422, advice: 'Check whether they were released or sold before.' },
  'below-active-reservations': {
    status: 422,
    advice: 'Name the reservation that the pieces are to come from.',
  },
  'release-exceeds-reservation': { status: 422, advice: 'Check whether they were released or sold before.' },
  'max-stock': { status: 422, advice: 'Ask for fewer; rules() tells the limit.' },
  'max-single-adjustment': { status: 422, advice: 'Make several changes; rules() tells the limit.' },
  'max-reserved-percentage': { status: 422, advice: 'Ask for fewer; rules() tells the limit.' },
  'max-daily-adjustments': { status: 422, advice: 'Try again tomorrow; rules() tells the limit.' },
  'available-mismatch': { status: 422, advice: 'Read it again and decide anew.' },
  'idempotency-key-reused': { status: 422, advice: 'Use a new key for a new change.' },
  'batch-refused': {
    status: 422,
    advice: 'Correct or leave out what problem.errors names.',
    essentials: { errors: [{ index: 'number', code: 'string' }] },
  },
  'precondition-required': { status: 428, advice: 'Read the inventory and pass its version as ifMatch.' },
  'quota-exceeded': {
    status: 429,
    advice: 'Try again after {retry_after_seconds} seconds.',
    essentials: { quota: 'string', limit: 'number', retry_after_seconds: 'number' },
  },
  internal: { status: 500, advice: 'Try again later; the server log has the cause under the request id.' },
  overloaded: { status: 503, advice: 'Try again later.' },
};
