import { isPermitted, type Role } from '@onhand/spec';
import type { RecordedAdjustment } from '../../src/engine/applied-change.ts';
import type { Backorder } from '../../src/engine/backorder.ts';
import type { Change } from '../../src/engine/change.ts';
import { type Actor, type ChangeCommand, decideChange } from '../../src/engine/decide-change.ts';
import type { Policy } from '../../src/engine/policy.ts';
import type { ProductState } from '../../src/engine/product-state.ts';
import type { ProductView } from '../../src/engine/product-view.ts';
import type { Reservation } from '../../src/engine/reservation.ts';
import { resolvePolicy } from '../../src/policy-options.ts';

export const nowMs = 2_000;

export const openPolicy: Policy = resolvePolicy();

/** An actor with the permissions of a role. */
export const actAs = (role: Role): Actor => ({
  subject: 'ann',
  may: (permission) => isPermitted(role, permission),
});

/** A change of nothing, with what a test wants in it. */
export const makeChange = (more: Partial<Change>): Change => ({
  operation: 'increment',
  stock: 0,
  allowBackorder: false,
  adjustmentId: null,
  orderId: null,
  note: {
    reason: null,
    notes: null,
    location: null,
    batchNumber: null,
    costPerUnit: null,
    expiresAt: null,
    metadata: {},
  },
  ...more,
});

export const makeState = (more: Partial<ProductState> = {}): ProductState => ({
  id: 'mug',
  name: 'Mug',
  stock: 10,
  reserved: 5,
  held: 0,
  backordered: 0,
  backorderAllowed: false,
  reorderThreshold: 3,
  version: 4,
  updatedAtMs: 1_000,
  manual: { utcDay: 0, count: 0 },
  ...more,
});

export interface Remembered {
  readonly adjustments?: Record<string, RecordedAdjustment>;
  readonly reservations?: Record<string, Reservation>;
  readonly backorders?: Record<string, Backorder>;
}

export const makeView = (state: ProductState, remembered: Remembered = {}): ProductView => ({
  state,
  findAdjustment: (id) => remembered.adjustments?.[id],
  findReservation: (id) => remembered.reservations?.[id],
  findBackorder: (id) => remembered.backorders?.[id],
});

/** Decides a change as an admin, or as the command says. */
export const decide = (
  view: ProductView,
  more: Partial<Change>,
  rest: Partial<ChangeCommand & { policy: Policy }> = {},
) =>
  decideChange(
    view,
    { change: makeChange(more), fingerprint: () => 'f1', actor: actAs('admin'), ...rest },
    { nowMs, uniqueId: '1', policy: rest.policy ?? openPolicy },
  );
