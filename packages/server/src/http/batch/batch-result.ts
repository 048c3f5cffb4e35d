import type { BatchUpdateResult } from '@onhand/spec';
import type { Digest } from '../../digest.ts';
import { type Fingerprint, fingerprintOnce } from '../fingerprint.ts';
import { toProblemBody } from '../http-problem.ts';
import type { RouteRequest, RouteSetting } from '../route.ts';
import type { Batch } from './read-batch.ts';
import type { BatchOutcome } from './run-per-item.ts';

/** Equal for two batches that ask for the same. */
export function fingerprintOfBatch({ mode, stopOnError, items }: Batch, digest: Digest): Fingerprint {
  return fingerprintOnce(() => {
    const identities = items.map((item) =>
      item.problem === undefined
        ? [item.productId, item.idempotencyKey ?? null, item.command.fingerprint()]
        : [item.productId, item.problem.detail],
    );
    return digest(JSON.stringify([mode, stopOnError, identities]));
  });
}

/** The body of the answer to a batch. */
export function writeBatchResult(
  setting: RouteSetting,
  { requestId }: RouteRequest,
  { batch, outcome }: { batch: Batch; outcome: BatchOutcome },
): string {
  const result: BatchUpdateResult = {
    mode: batch.mode,
    total: batch.items.length,
    successful: outcome.successful,
    failed: outcome.failed.map(({ index, productId, problem }) => {
      const instance = productId === null ? '/inventory/batch-update' : `/products/${productId}/inventory`;
      const error = toProblemBody(problem, { instance, requestId, typeBase: setting.problemTypeBase });
      return { index, product_id: productId, status: error.status, error };
    }),
    skipped: outcome.skipped,
    summary: summarize(outcome),
  };
  return JSON.stringify(result);
}

function summarize({ successful }: BatchOutcome): BatchUpdateResult['summary'] {
  const stockAfter = new Map(successful.map(({ product_id: id, result }) => [id, result.stock]));
  const totalAdjustment = successful.reduce((total, { result }) => total + result.adjustment, 0);
  return {
    total_adjustment: totalAdjustment,
    average_adjustment: successful.length === 0 ? 0 : totalAdjustment / successful.length,
    affected_products: stockAfter.size,
    total_stock_after: [...stockAfter.values()].reduce((total, stock) => total + stock, 0),
  };
}
