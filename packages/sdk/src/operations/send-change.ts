import type { InventoryUpdate } from '@onhand/spec';
import type { InventoryUpdateResult } from '../answers/open-answers.ts';
import { isInventoryError } from '../errors/is-inventory-error.ts';
import type { InventoryContext } from '../inventory-context.ts';
import type { ApiRequest } from '../transport/api-request.ts';
import type { Exchange } from '../transport/exchange.ts';
import { sendWrite } from './send-write.ts';
import { tellChange } from './tell-change.ts';
import type { WriteOptions, WriteReceipt } from './write-options.ts';

/** A request that changes one product. */
export interface ChangeRequest<Result extends InventoryUpdateResult> extends ApiRequest<Result> {
  /** Which product, where that is known before the answer. */
  readonly productId: string | undefined;
  /** What is changed, where it is more than a name. */
  readonly change: InventoryUpdate | undefined;
}

/** Makes one change of one product, at most once, and tells the cache what came of it. */
export async function sendChange<Result extends InventoryUpdateResult>(
  context: InventoryContext,
  request: ChangeRequest<Result>,
  options: WriteOptions,
): Promise<Result & WriteReceipt> {
  const { transport, cache } = context;
  const { productId, change } = request;
  const moment = cache.moment();
  const { result, idempotencyKey, replayed } = await sendWrite(transport, request, options);
  if (result.ok && !replayed) {
    const outcome = { ...result.body, idempotencyKey, replayed };
    tellChange(context, {
      change,
      outcome,
      moment,
      etag: result.answer.headers.get('etag') ?? undefined,
    });
    return outcome;
  }
  // A replayed answer tells a past state, and after a failure any state is possible.
  if (productId === undefined) cache.expireAll();
  else cache.expire(productId);
  const outcome = { ...toEarlierResult(result, request.isExpected), idempotencyKey, replayed: true };
  tellChange(context, { change, outcome, moment: undefined, etag: undefined });
  return outcome;
}

/** The result of the change that was there already, or else the error is thrown. */
function toEarlierResult<Result extends InventoryUpdateResult>(
  result: Exchange<Result>,
  isExpected: (body: unknown) => body is Result,
): Result {
  if (result.ok) return result.body;
  const { error } = result;
  // The change that was wanted is there, be it of an attempt whose answer was lost or of a call before this one.
  const isThere =
    isInventoryError(error) && error.code === 'adjustment-already-processed' && error.payloadMatches;
  if (isThere && isExpected(error.original)) return error.original;
  throw error;
}
