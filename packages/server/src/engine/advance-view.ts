import type { AppliedChange } from './applied-change.ts';
import type { ProductView } from './product-view.ts';

/** The product as it will be once a change is committed, for deciding the next one in the same step. */
export function advanceView(
  view: ProductView,
  applied: AppliedChange,
  fingerprint: () => string,
): ProductView {
  const { state, entry, reservation, backorder } = applied;
  return {
    state,
    findAdjustment: (id) =>
      id === entry.adjustmentId ? { fingerprint: fingerprint(), applied } : view.findAdjustment(id),
    findReservation: (id) => (id === reservation?.id ? reservation : view.findReservation(id)),
    findBackorder: (id) => (id === backorder?.id ? backorder : view.findBackorder(id)),
  };
}
