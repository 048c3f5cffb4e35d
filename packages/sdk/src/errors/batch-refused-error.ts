import { ProblemError } from './problem-error.ts';

/**
 * Thrown when an atomic batch holds changes that cannot be made (HTTP 422 `batch-refused`). None of its changes was made;
 * `problem.errors` names each that is in the way, with its index, product and code.
 */
export class BatchRefusedError extends ProblemError<'batch-refused'> {
  static override readonly code = 'batch-refused';
}
