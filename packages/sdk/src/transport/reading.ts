import type { InventoryError } from '../errors/inventory-error.ts';
import type { RawAnswer } from './api-request.ts';

/** A request that was answered as it should be. */
export interface Success<Body> {
  readonly ok: true;
  readonly body: Body;
  readonly answer: RawAnswer;
  /** Which attempt it was, 1 for the first. */
  readonly attempts: number;
}

/** A request that was not. */
export interface Failure {
  readonly ok: false;
  readonly error: InventoryError;
  /** The answer, when there was a whole one. */
  readonly answer?: RawAnswer;
  readonly attempts: number;
}

/** What one attempt came to. */
export type Reading<Body> = Success<Body> | Failure;
