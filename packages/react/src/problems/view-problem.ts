import type { Permission } from '@onhand/sdk';

/** What went wrong, in the few kinds that a person can tell apart and do something about. */
export type ViewProblem =
  | MissingProblem
  | ForbiddenProblem
  | SignedOutProblem
  | ConflictProblem
  | OfflineProblem
  | RateLimitedProblem
  | UnknownOutcomeProblem
  | InvalidInputProblem
  | FailedProblem;

/** There is no such product, or no such reservation. */
interface MissingProblem {
  readonly kind: 'missing';
  readonly what: 'product' | 'reservation' | 'other';
}

/** The user may not do this. */
interface ForbiddenProblem {
  readonly kind: 'forbidden';
  readonly permission: Permission;
}

/** There is no token that the server takes. */
interface SignedOutProblem {
  readonly kind: 'signed-out';
}

/** Somebody else changed it since it was seen; nothing was applied. */
interface ConflictProblem {
  readonly kind: 'conflict';
  readonly currentVersion: number | undefined;
}

/** The server cannot be reached; nothing was applied. */
interface OfflineProblem {
  readonly kind: 'offline';
}

/** Too much was asked for, by this user or address or by all; nothing was applied. */
interface RateLimitedProblem {
  readonly kind: 'rate-limited';
  readonly because: 'quota' | 'overloaded';
  /** Whole seconds to wait, counted from the answer, at least 1. */
  readonly seconds: number;
}

/** The answer to a change was lost, so that it may have been applied. The same change with the same key settles it. */
interface UnknownOutcomeProblem {
  readonly kind: 'unknown-outcome';
  readonly idempotencyKey: string | undefined;
}

/** What was entered cannot be done; nothing was applied. */
interface InvalidInputProblem {
  readonly kind: 'invalid-input';
  /** The input that it belongs to, where it is one. */
  readonly field: 'quantity' | 'reason' | 'notes' | undefined;
  /** Why, in words of the server or the SDK. */
  readonly message: string;
  /** What stands against it, as numbers, where it is known: a sentence of one's own can be made of it. */
  readonly rule: InputRule | undefined;
}

/** Why a quantity cannot be had. */
export type InputRule =
  | { readonly name: 'insufficient-stock'; readonly available: number; readonly requested: number }
  | { readonly name: 'below-reserved' }
  | { readonly name: 'max-stock' }
  | { readonly name: 'limit' };

/** Anything else. */
interface FailedProblem {
  readonly kind: 'failed';
  readonly message: string;
  /** Names the request in the server's log. */
  readonly requestId: string | undefined;
  /** Whether trying again can help. */
  readonly retryable: boolean;
}
