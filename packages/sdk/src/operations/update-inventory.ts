import type { InventoryUpdate, InventoryUpdateResult } from '@onhand/spec';
import { isUpdateResult } from '../answers/is-update-result.ts';
import { describeValue } from '../arguments/describe-value.ts';
import { toIfMatch } from '../arguments/to-if-match.ts';
import { toJsonBody } from '../arguments/to-json-body.ts';
import { toPathSegment } from '../arguments/to-path-segment.ts';
import { toInventory } from '../cache/to-inventory.ts';
import { AdjustmentAlreadyProcessedError } from '../errors/adjustment-already-processed-error.ts';
import type { InventoryContext } from '../inventory-context.ts';
import type { ApiRequest } from '../transport/api-request.ts';
import type { CallLimits } from '../transport/call-limits.ts';
import type { Exchange } from '../transport/exchange.ts';

/** What every write takes. */
export interface WriteOptions extends CallLimits {
  /** Names this change; the same key again has no second effect for 24 hours. A random one unless given. */
  readonly idempotencyKey?: string | undefined;
}

/** What `update` takes. */
export interface UpdateOptions extends WriteOptions {
  /** Apply only to this version, or to what this ETag names; otherwise the call fails with `VersionMismatchError`. */
  readonly ifMatch?: number | string | undefined;
}

/** The inventory after a change, what the change was, and how it was made. */
export interface UpdateOutcome extends InventoryUpdateResult {
  /** The key that the change was sent with. */
  readonly idempotencyKey: string;
  /** Whether the change had been made before this answer, by an earlier attempt or an earlier call with the same key. */
  readonly replayed: boolean;
}

/** One change to one product. */
export interface UpdateInventoryInput {
  readonly productId: string;
  readonly change: InventoryUpdate;
  readonly options: UpdateOptions;
  /** What it is called in messages. */
  readonly intent?: string;
}

/** Makes one change, at most once however many attempts it takes, and tells the cache what came of it. */
export async function updateInventory(
  { transport, cache }: InventoryContext,
  {
    productId,
    change,
    options,
    intent = `update the inventory of ${describeValue(productId)}`,
  }: UpdateInventoryInput,
): Promise<UpdateOutcome> {
  const idempotencyKey = transport.resolveKey(options.idempotencyKey, intent);
  const request = toRequest({ productId, change, options, intent }, idempotencyKey);
  const moment = cache.moment();
  const result = await transport.exchange(request, options);
  if (result.ok && !isReplayed(result)) {
    const etag = result.answer.headers.get('etag') ?? undefined;
    cache.store({ inventory: toInventory(result.body), etag }, moment);
    return { ...result.body, idempotencyKey, replayed: false };
  }
  // A replayed answer tells a past state, and after a failure any state is possible.
  cache.expire(productId);
  return { ...toEarlierResult(result), idempotencyKey, replayed: true };
}

function toRequest(
  { productId, change, options: { ifMatch }, intent }: Required<UpdateInventoryInput>,
  idempotencyKey: string,
): ApiRequest<InventoryUpdateResult> & { readonly idempotencyKey: string } {
  return {
    intent,
    method: 'PATCH',
    path: `/products/${toPathSegment(productId, 'productId', intent)}/inventory`,
    headers: {
      'content-type': 'application/json',
      'idempotency-key': idempotencyKey,
      ...(ifMatch !== undefined && { 'if-match': toIfMatch(ifMatch, intent) }),
    },
    body: toJsonBody(change, 'change', intent),
    idempotencyKey,
    isExpected: isUpdateResult,
  };
}

function isReplayed({ answer }: Exchange<InventoryUpdateResult>): boolean {
  return answer?.headers.get('idempotent-replayed') === 'true';
}

/** The result of the change that was there already, or else the error is thrown. */
function toEarlierResult(result: Exchange<InventoryUpdateResult>): InventoryUpdateResult {
  if (result.ok) return result.body;
  const { error, attempts } = result;
  // After a first attempt whose answer was lost, "already processed" is that answer. At the first attempt it is news.
  if (error instanceof AdjustmentAlreadyProcessedError && error.payloadMatches && attempts > 1)
    return error.original;
  throw error;
}
