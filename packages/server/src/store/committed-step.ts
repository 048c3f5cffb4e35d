import type { AppliedChange } from '../engine/applied-change.ts';
import type { ProductState } from '../engine/product-state.ts';

/** A change that was committed, with the product as it was before. */
export interface CommittedStep {
  readonly before: ProductState;
  readonly applied: AppliedChange;
}
