import type { Change } from '../engine/change.ts';
import { decideChange } from '../engine/decide-change.ts';
import { noteOf } from '../engine/ledger-entry.ts';
import type { Policy } from '../engine/policy.ts';
import type { Decision } from '../store/inventory-store.ts';
import { settleDue } from '../store/settle-due.ts';
import type { WorldPlace } from './world-place.ts';

const nothing: Change = {
  operation: 'increment',
  stock: 0,
  allowBackorder: false,
  adjustmentId: null,
  orderId: null,
  note: noteOf('overtaken'),
};

const noLimits: Policy = {
  name: 'open',
  maxSingleAdjustment: null,
  maxReservedPercentage: null,
  maxDailyAdjustments: null,
  requiresPrecondition: false,
};

/** Makes a change of a product as somebody else: no count moves, but the version that others read is stale. */
export async function overtake(place: WorldPlace, productId: string | null, uniqueId: string): Promise<void> {
  if (productId === null) return;
  const { store } = place.current();
  const nowMs = place.now();
  await settleDue(store, nowMs);
  await store.transact([productId], ([view]): Decision<void> => {
    if (view === undefined) return { answer: undefined };
    const actor = { subject: 'somebody_else', may: () => true };
    const command = { change: nothing, fingerprint: () => 'overtaken', actor };
    const outcome = decideChange(view, command, { nowMs, uniqueId, policy: noLimits });
    return outcome.ok
      ? { answer: undefined, commit: { changes: [{ applied: outcome.value, isAskedFor: false }] } }
      : { answer: undefined };
  });
}
