import type { OperationId, ProblemCode } from '@onhand/spec';

/** What became of an attempt: `previewed` was checked whole and waits to be confirmed, `failed` met a fault of ours. */
type AttemptOutcome = 'applied' | 'replayed' | 'previewed' | 'refused' | 'failed';

/** What somebody tried to do, and what became of it. Holds no token, key or body. */
export interface Attempt {
  readonly atMs: number;
  readonly requestId: string;
  /** The subject of the token; `null` when no token was accepted. */
  readonly actor: string | null;
  /** Where the request came from, when the door knew. */
  readonly ip: string | null;
  readonly userAgent: string | null;
  readonly sessionId: string | null;
  readonly action: OperationId;
  readonly productId: string | null;
  readonly outcome: AttemptOutcome;
  readonly status: number;
  readonly code: ProblemCode | null;
  /** The history entry that the attempt made, or that it was told of again. */
  readonly historyId: string | null;
}

/** An attempt in its place among all of them. */
export interface NumberedAttempt extends Attempt {
  /** From 1, without a gap. */
  readonly seq: number;
}

/** Named one by one: of what is spread and then added to, the log would keep half as much again for each attempt. */
export function numberAttempt(attempt: Attempt, seq: number): NumberedAttempt {
  return {
    seq,
    atMs: attempt.atMs,
    requestId: attempt.requestId,
    actor: attempt.actor,
    ip: attempt.ip,
    userAgent: attempt.userAgent,
    sessionId: attempt.sessionId,
    action: attempt.action,
    productId: attempt.productId,
    outcome: attempt.outcome,
    status: attempt.status,
    code: attempt.code,
    historyId: attempt.historyId,
  };
}
