import type { BatchUpdateResult, InventoryUpdate } from '@onhand/spec';
import { isBatchResult } from '../answers/is-batch-result.ts';
import { checkBatch } from '../arguments/check-batch.ts';
import { checkIdempotencyKey } from '../arguments/check-idempotency-key.ts';
import { toIfMatch } from '../arguments/to-if-match.ts';
import { toJsonBody } from '../arguments/to-json-body.ts';
import { toPathSegment } from '../arguments/to-path-segment.ts';
import type { InventoryCache, Moment } from '../cache/inventory-cache.ts';
import { toInventory } from '../cache/to-inventory.ts';
import type { InventoryContext } from '../inventory-context.ts';
import { sendWrite } from './send-write.ts';
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
  readonly mode?: BatchUpdateResult['mode'] | undefined;
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
  { transport, cache }: InventoryContext,
  { updates, options }: BatchInput,
): Promise<BatchOutcome> {
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
    path: '/inventory/batch-update',
    body: toJsonBody(body, 'updates', intent),
    isExpected: isBatchResult,
  };
  const moment = cache.moment();
  const result = await sendWrite(transport, request, options);
  const { idempotencyKey, replayed, attempts } = result;
  if (result.ok && !replayed && attempts === 1) storeResults(cache, { items, moment, result: result.body });
  // What an earlier attempt or call did may be told as it was then, and after a failure any state is possible.
  else for (const { product_id: productId } of items) cache.expire(productId);
  if (!result.ok) throw result.error;
  return { ...result.body, idempotencyKey, replayed };
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

interface BatchReading {
  readonly items: readonly ReturnType<typeof toWireItem>[];
  readonly moment: Moment;
  readonly result: BatchUpdateResult;
}

function storeResults(cache: InventoryCache, { items, moment, result }: BatchReading): void {
  for (const { result: change } of result.successful)
    cache.store({ inventory: toInventory(change), etag: undefined }, moment);
  const failed = new Set(result.failed.map(({ index }) => index));
  items.forEach((item, index) => {
    // With a key of its own an item may have been made long ago.
    if (item.idempotency_key !== undefined || failed.has(index)) cache.expire(item.product_id);
  });
}
