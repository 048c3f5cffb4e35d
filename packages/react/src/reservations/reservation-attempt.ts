import {
  type ChangeOptions,
  createKey,
  type InventoryUpdate,
  type ReservationHandle,
  type ReservationOutcome,
  type ReserveOptions,
} from '@onhand/sdk';
import type { SubmittedChange } from '../changes/open-changes.ts';
import type { InventorySource } from '../provider/inventory-source.ts';
import type { AttemptState } from './reservation-state.ts';

/** What a call is given beside what it asks for. */
type SendOptions = Pick<ChangeOptions, 'idempotencyKey' | 'deadlineMs'>;

/** One intent, and how to send it: with the same key each time. */
export interface Attempt {
  readonly action: AttemptState['action'];
  /** Tells whether it is asked for once more, or something else. */
  readonly name: string;
  /** What it does to the counts, to be shown while it is under way. */
  readonly change: SubmittedChange;
  readonly send: (options: SendOptions) => Promise<ReservationOutcome>;
}

/** What is to be reserved, of what. */
export interface ReserveInput {
  readonly productId: string;
  readonly quantity: number;
  readonly options: ReserveOptions;
}

export function toReserve(
  manager: Pick<InventorySource, 'reserve'>,
  { productId, quantity, options }: ReserveInput,
): Attempt {
  const key = options.idempotencyKey ?? createKey();
  const reservation = { id: options.reservationId ?? key };
  return {
    action: 'reserve',
    name: JSON.stringify(['reserve', productId, quantity, options]),
    change: toChange(
      { productId, key },
      { operation: 'increment', stock: 0, reserved: quantity, reservation },
    ),
    send: (sending) => manager.reserve(productId, quantity, { ...options, ...sending }),
  };
}

export function toExtend(handle: ReservationHandle, minutes: number | null): Attempt {
  return {
    action: 'extend',
    name: JSON.stringify(['extend', handle.id, minutes]),
    change: toChange(handle, {
      operation: 'increment',
      stock: 0,
      reserved: 0,
      reservation: { id: handle.id },
    }),
    send: (sending) => handle.extend(minutes, sending),
  };
}

/** Gives pieces back (`release`) or ships them (`commit`). */
export function toEnd(
  action: 'release' | 'commit',
  handle: ReservationHandle,
  quantity = handle.quantity,
): Attempt {
  const stock = action === 'commit' ? quantity : 0;
  return {
    action,
    name: JSON.stringify([action, handle.id, quantity]),
    change: toChange(handle, {
      operation: 'decrement',
      stock,
      reserved: quantity,
      reservation: { id: handle.id },
    }),
    send: (sending) => handle[action](quantity, sending),
  };
}

function toChange(
  { productId, key = createKey() }: { readonly productId: string; readonly key?: string },
  update: InventoryUpdate,
): SubmittedChange {
  return { key, productId, update, seen: undefined, ifMatch: undefined, undoes: undefined };
}
