import { ProblemError, type ProblemErrorDetails } from './problem-error.ts';

/**
 * Thrown when the confirmation token is unknown or expired, or confirms another change (HTTP 412 `confirmation-invalid`).
 *
 * Nothing was changed. Ask for a new preview, and have that confirmed.
 */
export class ConfirmationInvalidError extends ProblemError<'confirmation-invalid'> {
  static readonly code = 'confirmation-invalid';
  override readonly name = 'ConfirmationInvalidError';
  readonly code = 'confirmation-invalid';
  readonly retryable = false;

  constructor(details: ProblemErrorDetails<'confirmation-invalid'>) {
    super(details, { advice: 'Ask for a new preview.' });
  }
}
