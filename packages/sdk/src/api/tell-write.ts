import { isBatchResult } from '../answers/is-batch-result.ts';
import { isUpdateResult } from '../answers/is-update-result.ts';
import { type BatchItem, tellBatch } from '../operations/batch-update-inventory.ts';
import { tellChange } from '../operations/tell-change.ts';
import type { TellWrite } from './call-api.ts';

/** Tells of a change that was made by its path what is told of one by a method. What else a write touched is asked for again. */
export const tellWrite: TellWrite = (context, { body, result, moment: askedAt, ...receipt }) => {
  const answered: unknown = result.ok ? result.body : undefined;
  if (isUpdateResult(answered)) {
    const { cache } = context;
    const moment = receipt.replayed ? undefined : askedAt;
    if (moment === undefined) cache.expire(answered.id);
    const change = body === undefined ? undefined : Object(body);
    const etag = result.answer?.headers.get('etag') ?? undefined;
    tellChange(context, { change, outcome: { ...answered, ...receipt }, moment, etag });
  } else if (isBatchResult(answered)) {
    const moment = result.attempts === 1 ? askedAt : undefined;
    tellBatch(context, { updates: toItems(body), outcome: { ...answered, ...receipt }, moment });
  } else context.cache.expireAll();
};

/** The changes of a batch, of either form, as `batchUpdate` takes them. */
function toItems(body: unknown): BatchItem[] {
  const { updates = [] }: { readonly updates?: readonly object[] } = Object(body);
  return updates.map((item) => {
    const { product_id: id, idempotency_key: idempotencyKey, if_match: ifMatch, ...rest } = Object(item);
    const { productId = id, data, ...change } = rest;
    return { productId, ifMatch, change: data ?? change, idempotencyKey };
  });
}
