import type { Answer } from '../client/answer.ts';
import type { Asked, RecordedCall } from './recorded-call.ts';

/** Writes down what was asked and answered, and in which order. */
export interface CallRecorder {
  /** In the order in which they were sent. */
  readonly calls: readonly RecordedCall[];
  /**
   * Sends a call. `undefined` says that its answer was lost; a rejection is passed on, and leaves the call without an
   * answer too.
   */
  record(asked: Asked, send: () => Promise<Answer | undefined>): Promise<Answer | undefined>;
}

/** A recorder for the calls of one process: it counts moments, which tells their order better than any clock. */
export function recordCalls(): CallRecorder {
  const calls: RecordedCall[] = [];
  let moment = 0;
  return {
    calls,
    record: async (asked, send) => {
      const invoked = {
        asked,
        invokedAt: moment++,
        respondedAt: Number.POSITIVE_INFINITY,
        answer: undefined,
      };
      const index = calls.push(invoked) - 1;
      const answer = await send();
      if (answer !== undefined) calls[index] = { ...invoked, respondedAt: moment++, answer };
      return answer;
    },
  };
}
