import type { Problem, ProblemCode } from '@onhand/spec';
import { toErrorName } from './to-error-name.ts';
import type { UnknownProblem } from './unknown-problem.ts';

/** Whether the change can have taken effect. `not-applied` is said only when it is certain. */
export type Outcome = 'not-applied' | 'unknown';

/** The `code` of an error that did not come from the API itself. */
type ClientErrorCode =
  | 'configuration'
  | 'confirmation-declined'
  | 'access-token'
  | 'network'
  | 'timeout'
  | 'aborted'
  | 'bulk-inventory'
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
  /** Where the class does not say it. */
  readonly code?: InventoryErrorCode;
  /** Whether asking again can help, where that is not the same for all errors with the code. */
  readonly retryable?: boolean;
  readonly cause?: unknown;
}

/** What may be different next time, as the table of codes says too; a test compares them. */
export const passingCodes: readonly InventoryErrorCode[] = [
  'network',
  'timeout',
  'unreadable-response',
  'idempotency-in-progress',
  'quota-exceeded',
  'internal',
  'overloaded',
];

// Shared by every copy of this package in a process, so that `instanceof` works between its ESM and CommonJS builds.
const brand = /* @__PURE__ */ Symbol.for('@onhand/sdk/inventory-error');

/**
 * What every error of this package is. Narrow it with {@link isInventoryError} and `switch (error.code)`, or with
 * `instanceof` and one of the classes. It never holds the access token or what was sent.
 */
export abstract class InventoryError extends Error {
  /** What an error of this class has as its `code`; a class without one of its own is a family of classes. */
  declare static readonly code: InventoryErrorCode;
  static override readonly [Symbol.hasInstance] = hasInstance;

  /** Whether an error is of this family. */
  static covers(_: InventoryError): boolean {
    return true;
  }

  /** What happened, for programs. */
  declare readonly code: InventoryErrorCode;
  /** Whether the same call, made again unchanged, may succeed. The SDK has already repeated it as often as it may. */
  declare readonly retryable: boolean;
  /** `not-applied`: it is certain that nothing was changed. `unknown`: the change may have taken effect. */
  declare readonly outcome: Outcome;
  /** The HTTP status of the last answer; absent when there was none. */
  declare readonly status?: number | undefined;
  /** Names the last request in the server's log. */
  declare readonly requestId?: string | undefined;
  /** What the server said (RFC 9457). */
  declare readonly problem?: Problem | UnknownProblem | undefined;
  /** The key of the change that failed; repeat the change with it and it takes effect at most once. */
  declare readonly idempotencyKey?: string | undefined;
  /** How long the server asked to wait, in milliseconds. */
  declare readonly retryAfterMs?: number | undefined;

  constructor(details: InventoryErrorDetails) {
    const { intent: _, reason: __, advice: ___, cause, code = new.target.code, ...facts } = details;
    super(toMessage(details), cause === undefined ? undefined : { cause });
    Object.assign(this, { code, retryable: passingCodes.includes(code) }, facts);
  }

  /** The name of the class, also where its code was minified. */
  override get name(): string {
    return toErrorName(this.code);
  }

  /** @internal For the other copies of this package. */
  get [brand](): true {
    return true;
  }

  /** What is safe and useful in a log. The cause is left out, for it may hold anything. */
  toJSON(): object {
    const { name, message } = this;
    return Object.assign({ name, message }, this);
  }
}

/**
 * `instanceof` goes by what an error tells, not by what made it: the same holds between copies of this package. A class that
 * an application derives is only itself.
 */
function hasInstance(this: Kind, value: unknown): boolean {
  if (!isBranded(value)) return false;
  if (Object.hasOwn(this, 'code')) return value.code === this.code;
  return Object.hasOwn(this, 'covers')
    ? this.covers(value)
    : Object.prototype.isPrototypeOf.call(this.prototype, value);
}

type Kind = Pick<typeof InventoryError, 'code' | 'covers' | 'prototype'>;

function isBranded(value: unknown): value is InventoryError {
  return typeof value === 'object' && value !== null && brand in value;
}

function toMessage({ intent, reason, advice, outcome }: InventoryErrorDetails): string {
  const doubt = ' The change may have taken effect: repeat it with the same idempotencyKey to make sure.';
  return `Failed to ${intent}: ${reason}. ${advice}${outcome === 'unknown' ? doubt : ''}`;
}
