import type { BatchUpdateResult } from '../answers/open-answers.ts';
import type { InventoryError } from '../errors/inventory-error.ts';
import { isProblem } from '../errors/is-problem.ts';
import { ProblemError } from '../errors/problem-error.ts';
import { UnexpectedResponseError } from '../errors/unexpected-response-error.ts';
import { toUpdateIntent } from '../operations/update-inventory.ts';
import { decideOutcome } from '../transport/decide-outcome.ts';
import type { BulkInput, BulkResult } from './bulk-options.ts';

type ItemFailure = BatchUpdateResult['failed'][number];

/** What became of each input of a batch, in their order. */
export function toBatchResults(inputs: readonly BulkInput[], batch: BatchUpdateResult): BulkResult[] {
  const successful = new Map(batch.successful.map(({ index, result }) => [index, result]));
  const failed = new Map(batch.failed.map((failure) => [failure.index, failure]));
  const skipped = new Set(batch.skipped.map(({ index }) => index));
  return inputs.map((input, index) => {
    const result = successful.get(index);
    if (result !== undefined) return { status: 'succeeded', ...input, result };
    const failure = failed.get(index);
    if (failure === undefined && skipped.has(index)) return { status: 'skipped', ...input };
    return { status: 'failed', ...input, error: toItemError(input, failure) };
  });
}

/** The error that a request of its own would have been answered with. */
function toItemError(
  { productId, idempotencyKey }: BulkInput,
  failure: ItemFailure | undefined,
): InventoryError {
  const { status, error } = failure ?? { status: 200, error: undefined };
  const problem = isProblem(error, status) ? error : undefined;
  const context = {
    intent: toUpdateIntent(productId),
    // An answer that tells nothing of an item leaves open what became of it.
    outcome: decideOutcome({ status, code: problem?.code }),
    idempotencyKey,
  };
  if (problem !== undefined) return new ProblemError({ ...context, problem });
  return new UnexpectedResponseError({
    ...context,
    status,
    retryable: false,
    reason: `the server answered ${status} for it in a batch: ${error?.detail ?? 'nothing is told of it'}`,
    advice: 'Check whether the server is of the version that this package knows.',
    problem: error,
  });
}
