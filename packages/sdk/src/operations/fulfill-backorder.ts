import { isUpdateResult } from '../answers/is-update-result.ts';
import { describeValue } from '../arguments/describe-value.ts';
import { toRoute } from '../arguments/to-route.ts';
import type { InventoryContext } from '../inventory-context.ts';
import { sendChange } from './send-change.ts';
import type { UpdateOutcome } from './update-inventory.ts';
import type { WriteOptions } from './write-options.ts';

/** Which backorder, and how to send it. */
export interface FulfillBackorderInput {
  readonly backorderId: string;
  readonly options: WriteOptions;
}

/** Ships a backorder, at most once however many attempts it takes. */
export async function fulfillBackorder(
  context: InventoryContext,
  { backorderId, options }: FulfillBackorderInput,
): Promise<UpdateOutcome> {
  const intent = `fulfill the backorder ${describeValue(backorderId)}`;
  const request = {
    intent,
    method: 'POST',
    ...toRoute('/inventory/backorders/{backorderId}/fulfill', { backorderId }, intent),
    isExpected: isUpdateResult,
    productId: undefined,
    change: undefined,
  };
  return sendChange(context, request, options);
}
