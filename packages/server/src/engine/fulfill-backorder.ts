import type { AppliedChange } from './applied-change.ts';
import type { DecisionContext } from './decide-change.ts';
import { noteOf, writeEntry } from './ledger-entry.ts';
import { makeId } from './make-id.ts';
import { accept, type Outcome, reject } from './outcome.ts';
import type { ProductState } from './product-state.ts';
import type { ProductView } from './product-view.ts';
import type { Rejection } from './rejection.ts';

/** Ships a backorder whole, from stock that nobody else was promised. */
export function fulfillBackorder(
  view: ProductView,
  command: { readonly backorderId: string; readonly subject: string },
  context: DecisionContext,
): Outcome<AppliedChange, Rejection> {
  const { state: before } = view;
  const backorder = view.findBackorder(command.backorderId);
  if (backorder === undefined)
    return reject({ code: 'backorder-not-found', backorderId: command.backorderId });
  if (backorder.state !== 'open') return reject({ code: 'backorder-not-open', backorderId: backorder.id });
  const unreserved = before.stock - before.reserved;
  if (unreserved < backorder.quantity) {
    return reject({
      code: 'insufficient-stock',
      field: 'stock',
      available: unreserved,
      requested: backorder.quantity,
    });
  }
  const atMs = Math.max(context.nowMs, before.updatedAtMs);
  const state: ProductState = {
    ...before,
    stock: before.stock - backorder.quantity,
    backordered: before.backordered - backorder.quantity,
    version: before.version + 1,
    updatedAtMs: atMs,
  };
  return accept({
    state,
    backorder: { ...backorder, state: 'fulfilled', fulfilledAtMs: atMs },
    entry: writeEntry(before, state, {
      id: makeId('inv', context.uniqueId),
      kind: 'backorder_filled',
      operation: 'decrement',
      quantity: backorder.quantity,
      adjustedBy: command.subject,
      adjustmentId: null,
      reservationId: null,
      orderId: backorder.orderId,
      note: noteOf('backorder_filled'),
    }),
  });
}
