import { ProblemError, type ProblemErrorDetails } from './problem-error.ts';

/**
 * Thrown when an atomic batch holds changes that cannot be made (HTTP 422 `batch-refused`). None of its changes was made;
 * `problem.errors` names each that is in the way, with its index, product and code.
 */
export class BatchRefusedError extends ProblemError<'batch-refused'> {
  static readonly code = 'batch-refused';
  override readonly name = 'BatchRefusedError';
  readonly code = 'batch-refused';
  readonly retryable = false;

  constructor(details: ProblemErrorDetails<'batch-refused'>) {
    super(details, { advice: 'Correct or leave out what problem.errors names.' });
  }
}
