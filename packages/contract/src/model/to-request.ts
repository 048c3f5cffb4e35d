import type { InventoryUpdate } from '@onhand/spec';
import type { ChangeCommand, ChangeDraft, HoldDraft } from './command.ts';
import { predictChange } from './predict-change.ts';
import type { ProductModel } from './product-model.ts';
import { availableOf, type ProductState } from './product-state.ts';
import type { UpdateRequest } from './update-request.ts';

/** Turns a step into a request: fills in the names, the version and the asserted number. */
export function toRequest(
  command: ChangeCommand,
  { state }: ProductModel,
  nameOf: (label: string) => string,
): UpdateRequest {
  const { asserts, key, adjustment, ifMatch } = command;
  const body = withPromises(command, state, nameOf);
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

/** More than this is not backordered: what is promised has to be shipped before the next sequence begins. */
const mostBackordered = 9;

/** Adds the hold and the wish for a backorder; where the description leaves a combination open, it is not sent. */
function withPromises(
  { change, reservation, allow_backorder }: ChangeCommand,
  state: ProductState,
  nameOf: (label: string) => string,
): InventoryUpdate {
  const isSale = change.operation === 'decrement' && change.stock > 0;
  if (isSale && allow_backorder === true) {
    const { reserved: _reserved, backorder_allowed: _setting, ...sale } = toBody(change);
    const stock = Math.min(change.stock, mostBackordered);
    const hold = reservation === undefined ? {} : { reservation: toReservation(reservation, nameOf) };
    return { ...sale, stock, allow_backorder, ...hold };
  }
  if (reservation === undefined || change.operation === 'set') return toBody(change);

  const named = toReservation(reservation, nameOf);
  const { allow_partial, optional, ...plain } = named;
  if (change.operation === 'increment') {
    const isActive = state.holds.get(named.id)?.state === 'active';
    const reserved = Math.max(change.reserved ?? 1, isActive ? 0 : 1);
    return { ...toBody(change), reserved, reservation: allow_partial ? { ...plain, allow_partial } : plain };
  }
  const reserved = Math.max(1, change.reserved ?? 1);
  if (!isSale) return { ...toBody(change), reserved, reservation: { id: named.id } };
  if (change.reserved === undefined || optional) {
    const { reserved: _reserved, ...sale } = toBody(change);
    return { ...sale, reservation: optional ? { id: named.id, optional } : { id: named.id } };
  }
  return { ...toBody(change), reserved: Math.min(reserved, change.stock), reservation: { id: named.id } };
}

function toReservation(draft: HoldDraft, nameOf: (label: string) => string) {
  const { hold, allow_partial, optional, expires_in_seconds } = draft;
  return {
    id: nameOf(`hold-${hold}`),
    ...(allow_partial === undefined ? {} : { allow_partial }),
    ...(optional === undefined ? {} : { optional }),
    ...(expires_in_seconds === undefined ? {} : { expires_in_seconds }),
  };
}

/** Where the change will be refused anyway, any number will do. */
function assertedAvailable(state: ProductState, body: InventoryUpdate, asserts: 'right' | 'wrong'): number {
  const prediction = predictChange(state, body);
  const right = prediction.ok ? availableOf(prediction.after) : 0;
  return asserts === 'right' ? right : right + 1;
}
