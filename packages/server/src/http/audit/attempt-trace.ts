import type { OperationId } from '@onhand/spec';
import type { Attempt } from '../../audit/attempt.ts';
import type { Caller } from '../auth/caller.ts';

/** What is known of an attempt while it runs. */
export interface AttemptTrace {
  readonly requestId: string;
  readonly ip: string | null;
  readonly userAgent: string | null;
  readonly action: OperationId;
  readonly productId: string | null;
  /** Set as soon as the token is accepted; an attempt that is refused before has no actor. */
  caller: Caller | undefined;
}

/** What became of an attempt. */
export type AttemptEnding = Pick<Attempt, 'atMs' | 'outcome' | 'status' | 'code' | 'historyId'>;

/** What anybody can send is kept only so far, since every attempt is remembered. */
const maxTextLength = 256;

/** The whole of an attempt that has ended. */
export function endAttempt(trace: AttemptTrace, ending: AttemptEnding): Attempt {
  return {
    atMs: ending.atMs,
    requestId: trace.requestId,
    actor: trace.caller?.subject ?? null,
    ip: trace.ip,
    userAgent: trace.userAgent?.slice(0, maxTextLength) ?? null,
    sessionId: trace.caller?.sessionId ?? null,
    action: trace.action,
    productId: trace.productId?.slice(0, maxTextLength) ?? null,
    outcome: ending.outcome,
    status: ending.status,
    code: ending.code,
    historyId: ending.historyId,
  };
}
