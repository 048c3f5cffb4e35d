import type { Problem, ProblemCode } from '@onhand/spec';
import type { UnknownProblem } from './unknown-problem.ts';

/** Whether the change can have taken effect. `not-applied` is said only when it is certain. */
export type Outcome = 'not-applied' | 'unknown';

/** The `code` of an error that did not come from the API itself. */
type ClientErrorCode =
  | 'configuration'
  | 'access-token'
  | 'network'
  | 'timeout'
  | 'aborted'
  | 'unexpected-response'
  | 'unreadable-response';

/** Every `code` that an error of this package can have. */
export type InventoryErrorCode = ProblemCode | ClientErrorCode;

/** What is known about a call when it fails, whatever the failure is. */
export interface FailureContext {
  /** What was tried, to follow "Failed to". */
  readonly intent: string;
  readonly outcome: Outcome;
  readonly idempotencyKey?: string | undefined;
}

/** All that an error can tell. */
export interface InventoryErrorDetails extends FailureContext {
  /** Why it failed, without a full stop. */
  readonly reason: string;
  /** What to do now, as a sentence. */
  readonly advice: string;
  readonly status?: number | undefined;
  readonly requestId?: string | undefined;
  readonly problem?: Problem | UnknownProblem | undefined;
  readonly retryAfterMs?: number | undefined;
  readonly cause?: unknown;
}

// Shared by every copy of this package in a process, so that `instanceof` works between its ESM and CommonJS builds.
const brand = Symbol.for('@onhand/sdk/inventory-error');

/**
 * What every error of this package is. Narrow it with {@link isInventoryError} and `switch (error.code)`, or with
 * `instanceof` and one of the classes. It never holds the access token or what was sent.
 */
export abstract class InventoryError extends Error {
  static {
    Object.defineProperty(InventoryError.prototype, brand, { value: true });
    Object.defineProperty(InventoryError, Symbol.hasInstance, { value: hasInstance });
  }

  abstract override readonly name: string;
  /** What happened, for programs. */
  abstract readonly code: InventoryErrorCode;
  /** Whether the same call, made again unchanged, may succeed. The SDK has already repeated it as often as it may. */
  abstract readonly retryable: boolean;
  /** `not-applied`: it is certain that nothing was changed. `unknown`: the change may have taken effect. */
  readonly outcome: Outcome;
  /** The HTTP status of the last answer; absent when there was none. */
  readonly status: number | undefined;
  /** Names the last request in the server's log. */
  readonly requestId: string | undefined;
  /** What the server said (RFC 9457). */
  readonly problem: Problem | UnknownProblem | undefined;
  /** The key of the change that failed; repeat the change with it and it takes effect at most once. */
  readonly idempotencyKey: string | undefined;
  /** How long the server asked to wait, in milliseconds. */
  readonly retryAfterMs: number | undefined;

  constructor(details: InventoryErrorDetails) {
    super(toMessage(details), details.cause === undefined ? undefined : { cause: details.cause });
    this.outcome = details.outcome;
    this.status = details.status;
    this.requestId = details.requestId;
    this.problem = details.problem;
    this.idempotencyKey = details.idempotencyKey;
    this.retryAfterMs = details.retryAfterMs;
  }

  /** What is safe and useful in a log. The cause is left out, for it may hold anything. */
  toJSON(): Record<string, unknown> {
    const {
      name,
      code,
      message,
      outcome,
      retryable,
      status,
      requestId,
      idempotencyKey,
      retryAfterMs,
      problem,
    } = this;
    return {
      name,
      code,
      message,
      outcome,
      retryable,
      status,
      requestId,
      idempotencyKey,
      retryAfterMs,
      problem,
    };
  }
}

/** `instanceof` for these classes: true for an error of the same kind from another copy of the package too. */
function hasInstance(this: { readonly prototype: object }, value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !(brand in value)) return false;
  if (this === InventoryError) return true;
  // A class with a code of its own is one of ours. One that an application derives is compared as usual.
  const ownCode = Object.getOwnPropertyDescriptor(this, 'code');
  if (ownCode !== undefined) return 'code' in value && value.code === ownCode.value;
  return Object.prototype.isPrototypeOf.call(this.prototype, value);
}

function toMessage({ intent, reason, advice, outcome }: InventoryErrorDetails): string {
  const doubt = ' The change may have taken effect: repeat it with the same idempotencyKey to make sure.';
  return `Failed to ${intent}: ${reason}. ${advice}${outcome === 'unknown' ? doubt : ''}`;
}
