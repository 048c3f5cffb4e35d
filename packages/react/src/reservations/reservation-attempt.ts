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

/** One intent: to change a reservation, or to take one up. */
export type Attempt = ChangeAttempt | ResumeAttempt;

/** A change, and how to send it: with the same key each time. */
export interface ChangeAttempt {
  readonly action: Exclude<AttemptState['action'], 'resume'>;
  /** Tells whether it is asked for once more, or something else. */
  readonly name: string;
  /** What it does to the counts, to be shown while it is under way. */
  readonly change: SubmittedChange;
  readonly send: (options: SendOptions) => Promise<ReservationOutcome>;
}

/** Reads a reservation that was made before. */
export interface ResumeAttempt {
  readonly action: 'resume';
  readonly name: string;
  readonly reservationId: string;
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
): ChangeAttempt {
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

export function toResume(reservationId: string): ResumeAttempt {
  return { action: 'resume', name: JSON.stringify(['resume', reservationId]), reservationId };
}

export function toExtend(handle: ReservationHandle, minutes: number | null): ChangeAttempt {
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
): ChangeAttempt {
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
