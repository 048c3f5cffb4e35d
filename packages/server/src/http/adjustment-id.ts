import type { ValidUpdate } from '../wire.ts';
import { HttpProblem } from './http-problem.ts';
import type { PlainRequest } from './plain-request.ts';

/** The update with `X-Adjustment-ID` read into it, which is an alias of `adjustment_id`. Throws 400 when they differ. */
export function withAdjustmentIdHeader(update: ValidUpdate, request: PlainRequest): ValidUpdate {
  const alias = request.header('x-adjustment-id');
  if (alias === null) return update;
  if (alias.length < 1 || alias.length > 128) throw invalid('must have 1 to 128 characters');
  if (update.adjustment_id !== undefined && update.adjustment_id !== alias) {
    throw invalid('must equal adjustment_id when both are given');
  }
  return { ...update, adjustment_id: alias };
}

function invalid(message: string): HttpProblem {
  return HttpProblem.invalid([{ field: 'X-Adjustment-ID', message }]);
}
