import type { CommittedChange, InventoryStore } from '../../store/inventory-store.ts';
import { type AttemptTrace, endAttempt } from './attempt-trace.ts';

/**
 * The store as one attempt uses it: whatever it commits carries the audit record, so that the two are written in the
 * same step and no change can be without its record.
 */
export function signCommits(store: InventoryStore, trace: AttemptTrace): InventoryStore {
  return {
    ...store,
    transact: (productIds, decide) =>
      store.transact(productIds, (views) => {
        const decision = decide(views);
        if (decision.commit === undefined) return decision;
        const attempts = decision.commit.changes
          .filter(({ isAskedFor }) => isAskedFor)
          .map((change) => toApplied(trace, change));
        return { ...decision, commit: { ...decision.commit, attempts } };
      }),
  };
}

function toApplied(trace: AttemptTrace, { applied: { entry } }: CommittedChange) {
  return endAttempt(
    { ...trace, productId: entry.productId },
    { atMs: entry.atMs, outcome: 'applied', status: 200, code: null, historyId: entry.id },
  );
}
