import type { Change } from './change.ts';
import type { ProductState } from './product-state.ts';

/**
 * What a change needs, judged by its effect on this very state: only `reserved` or a hold moves → `reserve`, anything else →
 * `adjust`. A `set` to the stock that is there leaves the stock alone.
 */
export function requiredPermission(state: ProductState, change: Change): 'adjust' | 'reserve' {
  const keepsStock = change.operation === 'set' ? change.stock === state.stock : change.stock === 0;
  const keepsSettings =
    (change.backorderAllowed ?? state.backorderAllowed) === state.backorderAllowed &&
    (change.reorderThreshold === undefined || change.reorderThreshold === state.reorderThreshold);
  const isOnlyAPromise = change.reserved !== undefined || change.reservation !== undefined;
  return keepsStock && keepsSettings && isOnlyAPromise ? 'reserve' : 'adjust';
}
