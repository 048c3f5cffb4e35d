import type { InventoryUpdateResult } from '../answers/open-answers.ts';
import { isInventoryError } from '../errors/is-inventory-error.ts';
import type { InventoryContext } from '../inventory-context.ts';
import { type ConfirmChange, confirmChange } from './confirm-change.ts';
import { type ChangeRequest, sendChange } from './send-change.ts';
import type { WriteOptions, WriteReceipt } from './write-options.ts';

/** No confirmation has this token, so a change that carries it is answered only if it was made before. */
const nobodysToken = 'none';

/** Makes a change when it is confirmed. One that has been made already, by its key, is neither shown nor made again. */
export async function sendConfirmed<Result extends InventoryUpdateResult>(
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
