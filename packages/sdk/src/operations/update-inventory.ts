import type { InventoryUpdate } from '@onhand/spec';
import type { InventoryUpdateResult } from '../answers/open-answers.ts';
import { describeValue } from '../arguments/describe-value.ts';
import { toIfMatch } from '../arguments/to-if-match.ts';
import { toJsonBody } from '../arguments/to-json-body.ts';
import { toRoute } from '../arguments/to-route.ts';
import type { InventoryContext } from '../inventory-context.ts';
import { confirmPart } from '../parts/confirm.ts';
import { withPart } from '../parts/with-part.ts';
import type { ConfirmOptions } from './confirm-change.ts';
import { sendChange } from './send-change.ts';
import type { WriteOptions, WriteReceipt } from './write-options.ts';

/** What `update` takes. */
export interface UpdateOptions extends WriteOptions, ConfirmOptions {
  /** Apply only to this version, or to what this ETag names; otherwise the call fails with `VersionMismatchError`. */
  readonly ifMatch?: number | string | undefined;
}

/** The inventory after a change, what the change was, and how it was made. */
export interface UpdateOutcome extends InventoryUpdateResult, WriteReceipt {}

/** One change to one product. */
export interface UpdateInventoryInput {
  readonly productId: string;
  readonly change: InventoryUpdate;
  readonly options: UpdateOptions;
  /** What it is called in messages. */
  readonly intent?: string;
}

/** Makes one change, at most once however many attempts it takes; `isExpected` says what its answer must hold. */
export async function updateInventory<Result extends InventoryUpdateResult>(
  context: InventoryContext,
  input: UpdateInventoryInput,
  isExpected: (body: unknown) => body is Result,
): Promise<Result & WriteReceipt> {
  const { productId, change, options } = input;
  const intent = input.intent ?? toUpdateIntent(productId);
  const { ifMatch } = options;
  const request = {
    intent,
    method: 'PATCH',
    ...toRoute('/products/{productId}/inventory', { productId }, intent),
    headers: { ...(ifMatch !== undefined && { 'if-match': toIfMatch(ifMatch, intent) }) },
    body: toJsonBody(change, 'change', intent),
    isExpected,
    productId,
    change,
  };
  const { confirm } = options;
  if (confirm === undefined) return sendChange(context, request, options);
  const confirmed = { ...options, confirm };
  return withPart(context, { part: confirmPart, intent, limits: confirmed }, (part, rest) =>
    part.sendConfirmed(context, request, rest),
  );
}

/** What changing an inventory is called in messages. */
export function toUpdateIntent(productId: string): string {
  return `update the inventory of ${describeValue(productId)}`;
}
