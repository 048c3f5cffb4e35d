import type { BatchUpdateResult } from '@onhand/spec';
import { batchUpdateResultSchema } from '@onhand/spec/schemas';
import type { Answer } from '../client/answer.ts';
import type { Call, Send } from '../client/call.ts';
import { expectShape } from '../expectations/expect-shape.ts';

/** Sends a batch; the body is not checked, so that a check can send a wrong one. */
export function sendBatch(
  send: Send,
  batch: unknown,
  options: Partial<Pick<Call, 'as' | 'headers' | 'target'>> = {},
): Promise<Answer> {
  return send({ target: '/inventory/batch-update', ...options, method: 'POST', json: batch });
}

/** Expects that the batch was taken, and returns what became of its items. */
export function toBatchResult(answer: Answer): BatchUpdateResult {
  return expectShape(answer, batchUpdateResultSchema);
}
