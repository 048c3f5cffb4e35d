import { BrokenPromise } from '../expectations/broken-promise.ts';
import type { ProductState } from '../model/product-state.ts';
import { explainHistory } from './explain-history.ts';
import type { RecordedCall } from './recorded-call.ts';

/**
 * Expects that the calls were answered as if they had come one after another.
 *
 * @throws BrokenPromise with an account of why they cannot have.
 */
export function expectLinearizable(start: ProductState, calls: readonly RecordedCall[]): void {
  const contradiction = explainHistory(start, calls);
  if (contradiction !== undefined) throw new BrokenPromise(contradiction);
}
