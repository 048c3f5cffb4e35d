import type { InventoryUpdateResult } from '@onhand/spec';
import { decideChange } from '../../engine/decide-change.ts';
import type { Answer } from '../answer.ts';
import { runAudited } from '../audit/run-audited.ts';
import { commitChange } from '../commit-change.ts';
import { HttpProblem } from '../http-problem.ts';
import { readIdempotencyKey } from '../idempotency-key.ts';
import { requireProduct } from '../require-product.ts';
import type { RouteRequest, RouteSetting } from '../route.ts';
import { readScope, runKeyed } from '../run-keyed.ts';
import type { Batch, BatchItem, ValidItem } from './read-batch.ts';

/** What became of each item, by its index. */
export interface BatchOutcome {
  readonly successful: {
    readonly index: number;
    readonly product_id: string;
    readonly result: InventoryUpdateResult;
  }[];
  readonly failed: {
    readonly index: number;
    readonly productId: string | null;
    readonly problem: HttpProblem;
  }[];
  readonly skipped: { readonly index: number; readonly product_id: string | null }[];
}

/** Applies the items one after the other, each for itself. */
export async function runPerItem(
  setting: RouteSetting,
  incoming: RouteRequest,
  batch: Batch,
): Promise<BatchOutcome> {
  const outcome: BatchOutcome = { successful: [], failed: [], skipped: [] };
  for (const item of batch.items) {
    const { index, productId } = item;
    if (batch.stopOnError && outcome.failed.length > 0) {
      outcome.skipped.push({ index, product_id: productId });
      continue;
    }
    try {
      outcome.successful.push(await runItem(setting, incoming, item));
    } catch (thrown) {
      if (!(thrown instanceof HttpProblem)) throw thrown;
      outcome.failed.push({ index, productId, problem: thrown });
    }
  }
  return outcome;
}

async function runItem(setting: RouteSetting, incoming: RouteRequest, item: BatchItem) {
  const attempt = { ...incoming.attempt, productId: item.productId };
  const answer = await runAudited(setting, attempt, () => answerItem(setting, incoming, item));
  const result: InventoryUpdateResult = JSON.parse(answer.body ?? '');
  return { index: item.index, product_id: result.id, result };
}

async function answerItem(setting: RouteSetting, incoming: RouteRequest, item: BatchItem): Promise<Answer> {
  if (item.problem !== undefined) throw item.problem;
  const { productId, command, idempotencyKey } = item;
  await requireProduct(setting.store, { productId });
  const keyed = { scope: scopeOfItem(setting, incoming, item), fingerprint: command.fingerprint };
  return runKeyed(setting, keyed, async () => {
    const key = idempotencyKey ?? readIdempotencyKey(incoming.request);
    await setting.beforeCommit?.({ productIds: [productId], idempotencyKey: key });
    return commitChange(setting, {
      ...keyed,
      productId,
      decide: (view, context) => decideChange(view, command, context),
    });
  });
}

/**
 * An item's own key means the same as on a request of its own, so a batch can be sent again item by item. Without one
 * the batch's key stands for it, so that a batch that was cut off goes on where it was.
 */
function scopeOfItem(
  { basePath }: RouteSetting,
  incoming: RouteRequest,
  item: ValidItem,
): string | undefined {
  const { index, productId, idempotencyKey: key } = item;
  if (key !== undefined) {
    const path = `${basePath}/products/${encodeURIComponent(productId)}/inventory`;
    return `PATCH ${path} ${key} ${incoming.caller.subject}`;
  }
  const scope = readScope(incoming);
  return scope === undefined ? undefined : `item ${index} of ${scope}`;
}
