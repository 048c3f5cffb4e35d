import type * as wire from '@onhand/spec';
import type { InventoryUpdate } from '@onhand/spec';
import { isBatchResult } from '../answers/is-batch-result.ts';
import type { BatchUpdateResult } from '../answers/open-answers.ts';
import { checkBatch } from '../arguments/check-batch.ts';
import { checkIdempotencyKey } from '../arguments/check-idempotency-key.ts';
import { toIfMatch } from '../arguments/to-if-match.ts';
import { toJsonBody } from '../arguments/to-json-body.ts';
import { toPathSegment } from '../arguments/to-path-segment.ts';
import { toRoute } from '../arguments/to-route.ts';
import type { Moment } from '../cache/inventory-cache.ts';
import type { InventoryContext } from '../inventory-context.ts';
import { sendWrite } from './send-write.ts';
import { tellChange } from './tell-change.ts';
import type { WriteOptions, WriteReceipt } from './write-options.ts';

/** One change of a batch: what `update` takes. */
export interface BatchItem {
  readonly productId: string;
  readonly change: InventoryUpdate;
  /** Apply only to this version, or to what this ETag names; otherwise the item fails with `version-mismatch`. */
  readonly ifMatch?: number | string | undefined;
  /** Names this change in `per_item`, as on a call of its own. The key of the batch covers it unless given. */
  readonly idempotencyKey?: string | undefined;
}

/** What `batchUpdate` takes. */
export interface BatchOptions extends WriteOptions {
  /** `per_item` makes each change for itself, in order; `atomic` makes all or none. `per_item` unless given. */
  readonly mode?: wire.BatchUpdateResult['mode'] | undefined;
  /** Skip what comes after the first failure, in `per_item`. */
  readonly stopOnError?: boolean | undefined;
}

/** What became of each item of a batch, by its index, and how the batch was sent. */
export interface BatchOutcome extends BatchUpdateResult, WriteReceipt {}

/** The changes of a batch, and how to make them. */
export interface BatchInput {
  readonly updates: readonly BatchItem[];
  readonly options: BatchOptions;
}

/** Makes up to 1000 changes in one request, each at most once, and tells the cache what came of them. */
export async function batchUpdateInventory(
  context: InventoryContext,
  { updates, options }: BatchInput,
): Promise<BatchOutcome> {
  const { transport, cache } = context;
  const intent = 'update a batch of inventories';
  const items = checkBatch(updates, intent).map((item) => toWireItem(item, intent));
  const body = {
    ...(options.mode !== undefined && { mode: options.mode }),
    ...(options.stopOnError !== undefined && { stop_on_error: options.stopOnError }),
    updates: items,
  };
  const request = {
    intent,
    method: 'POST',
    ...toRoute('/inventory/batch-update', {}, intent),
    body: toJsonBody(body, 'updates', intent),
    isExpected: isBatchResult,
  };
  const moment = cache.moment();
  const { result, idempotencyKey, replayed } = await sendWrite(transport, request, options);
  if (!result.ok) {
    // After a failure any state is possible.
    for (const { product_id: productId } of items) cache.expire(productId);
    throw result.error;
  }
  const outcome = { ...result.body, idempotencyKey, replayed };
  tellBatch(context, { updates, outcome, moment: result.attempts === 1 ? moment : undefined });
  return outcome;
}

function toWireItem({ productId, change, ifMatch, idempotencyKey }: BatchItem, intent: string) {
  toPathSegment(productId, 'productId', intent);
  return {
    ...change,
    product_id: productId,
    ...(ifMatch !== undefined && { if_match: toIfMatch(ifMatch, intent) }),
    ...(idempotencyKey !== undefined && { idempotency_key: checkIdempotencyKey(idempotencyKey, intent) }),
  };
}

/** A batch that was answered. */
export interface BatchNews {
  readonly updates: readonly BatchItem[];
  readonly outcome: BatchOutcome;
  /** When it was asked for; absent when an earlier attempt may have made it. */
  readonly moment: Moment | undefined;
}

/** Has events tell of what a batch changed, and the cache remember what it came to. */
export function tellBatch(
  context: Pick<InventoryContext, 'cache' | 'emit'>,
  { updates, outcome, moment: askedAt }: BatchNews,
): void {
  const { idempotencyKey, replayed, successful, failed } = outcome;
  // What an earlier attempt or call did may be told as it was then.
  const moment = replayed ? undefined : askedAt;
  if (moment === undefined) for (const { productId } of updates) context.cache.expire(productId);
  for (const { index, result } of successful) {
    const change = updates[index]?.change;
    tellChange(context, {
      change,
      outcome: { ...result, idempotencyKey, replayed },
      moment,
      etag: undefined,
    });
  }
  const failures = new Set(failed.map(({ index }) => index));
  updates.forEach(({ productId, idempotencyKey: ownKey }, index) => {
    // With a key of its own an item may have been made long ago.
    if (ownKey !== undefined || failures.has(index)) context.cache.expire(productId);
  });
}
