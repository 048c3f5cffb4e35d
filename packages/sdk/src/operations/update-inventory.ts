import type { InventoryUpdate, InventoryUpdateResult } from '@onhand/spec';
import { describeValue } from '../arguments/describe-value.ts';
import { toIfMatch } from '../arguments/to-if-match.ts';
import { toJsonBody } from '../arguments/to-json-body.ts';
import { toRoute } from '../arguments/to-route.ts';
import { isInventoryError } from '../errors/is-inventory-error.ts';
import type { InventoryContext } from '../inventory-context.ts';
import { type ConfirmChange, type ConfirmOptions, confirmChange } from './confirm-change.ts';
import { type ChangeRequest, sendChange } from './send-change.ts';
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
  return options.confirm === undefined
    ? sendChange(context, request, options)
    : sendConfirmed(context, request, { ...options, confirm: options.confirm });
}

/** No confirmation has this token, so a change that carries it is answered only if it was made before. */
const nobodysToken = 'none';

/** Makes a change when it is confirmed. One that has been made already, by its key, is neither shown nor made again. */
async function sendConfirmed<Result extends InventoryUpdateResult>(
  context: InventoryContext,
  request: ChangeRequest<Result>,
  options: WriteOptions & { readonly confirm: ConfirmChange },
): Promise<Result & WriteReceipt> {
  const { transport } = context;
  const idempotencyKey = transport.resolveKey(options.idempotencyKey, request.intent);
  const keyed = { ...options, idempotencyKey };
  const send = (token: string) => {
    const headers = { ...request.headers, 'x-confirmation-token': token };
    return sendChange(context, { ...request, headers }, keyed);
  };
  if (options.idempotencyKey !== undefined) {
    try {
      return await send(nobodysToken);
    } catch (error) {
      if (!isInventoryError(error) || error.code !== 'confirmation-invalid') throw error;
    }
  }
  return send(await confirmChange(transport, request, keyed));
}

/** What changing an inventory is called in messages. */
export function toUpdateIntent(productId: string): string {
  return `update the inventory of ${describeValue(productId)}`;
}
