import type { Answer } from '../client/answer.ts';
import type { UpdateRequest } from '../model/update-request.ts';

/** What was asked of one product: a change, or its inventory. */
export type Asked = { readonly kind: 'update'; readonly request: UpdateRequest } | { readonly kind: 'read' };

/** One call of many that ran at the same time. */
export interface RecordedCall {
  readonly asked: Asked;
  /** When it was sent; only the order of these moments counts. */
  readonly invokedAt: number;
  /** When its answer came; `Infinity` when none did. */
  readonly respondedAt: number;
  /** Absent when it was lost: the call may have had its effect, or not, or may have it later. */
  readonly answer: Answer | undefined;
}

/** Whether two calls were under way at the same time. */
export function overlap(left: RecordedCall, right: RecordedCall): boolean {
  return left.invokedAt < right.respondedAt && right.invokedAt < left.respondedAt;
}
