import type { InventoryUpdate } from '@onhand/spec';
import type { ChangeCommand, ChangeDraft } from './command.ts';
import { predictChange } from './predict-change.ts';
import type { ProductModel } from './product-model.ts';
import { availableOf, type ProductState } from './product-state.ts';
import type { UpdateRequest } from './update-request.ts';

/** Turns a step into a request: fills in the names, the version and the asserted number. */
export function toRequest(
  { change, asserts, key, adjustment, ifMatch }: ChangeCommand,
  { state }: ProductModel,
  nameOf: (label: string) => string,
): UpdateRequest {
  const body = toBody(change);
  return {
    body: {
      ...body,
      ...(asserts === undefined ? {} : { available: assertedAvailable(state, body, asserts) }),
      ...(adjustment === undefined ? {} : { adjustment_id: nameOf(`adjustment-${adjustment}`) }),
    },
    ...(key === undefined ? {} : { key: nameOf(`key-${key}`) }),
    ...(ifMatch === undefined
      ? {}
      : { ifVersion: ifMatch === 'current' ? state.version : state.version - 1 }),
  };
}

/** The draft without what is not sent. */
export function toBody({ operation, stock, ...optional }: ChangeDraft): InventoryUpdate {
  const { reserved, reorder_threshold, backorder_allowed } = optional;
  return {
    operation,
    stock,
    ...(reserved === undefined ? {} : { reserved }),
    ...(reorder_threshold === undefined ? {} : { reorder_threshold }),
    ...(backorder_allowed === undefined ? {} : { backorder_allowed }),
  };
}

/** Where the change will be refused anyway, any number will do. */
function assertedAvailable(state: ProductState, body: InventoryUpdate, asserts: 'right' | 'wrong'): number {
  const prediction = predictChange(state, body);
  const right = prediction.ok ? availableOf(prediction.after) : 0;
  return asserts === 'right' ? right : right + 1;
}
