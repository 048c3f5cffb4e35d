import type { InventoryErrorCode, Outcome } from '../errors/inventory-error.ts';

/** One attempt that is about to be made. It holds neither the token nor what is sent. */
export interface AttemptStart {
  readonly method: string;
  readonly url: string;
  /** The path below the base URL with its parameters by name, such as `/products/{productId}/inventory`. */
  readonly template: string | undefined;
  /** 1 for the first. */
  readonly attempt: number;
  readonly idempotencyKey: string | undefined;
}

/** What one attempt came to. */
export interface AttemptEnd {
  /** From the token to the end of the body. */
  readonly durationMs: number;
  /** `succeeded`, or what is known of the call after this attempt and those before it. */
  readonly outcome: 'succeeded' | Outcome;
  /** The HTTP status, when there was an answer. */
  readonly status: number | undefined;
  /** The code of the error, when there is one. */
  readonly code: InventoryErrorCode | undefined;
  /** Names the request in the server's log. */
  readonly requestId: string | undefined;
}

/** Why there will be another attempt, and when. */
export interface RetryNotice {
  readonly reason: InventoryErrorCode;
  readonly status: number | undefined;
  /** How long is waited before it. */
  readonly delayMs: number;
}

/**
 * Told of each attempt of every call. What they throw, or reject with, breaks no call. They get the same `attempt` object for
 * one attempt, so that a `WeakMap` can hold what belongs to it.
 */
export interface Hooks {
  /** Before the token is asked for and anything is sent. */
  readonly beforeAttempt?: ((attempt: AttemptStart) => void) | undefined;
  /** Headers to send along, such as `traceparent`; those that the SDK sets itself are kept. Asked after `beforeAttempt`. */
  readonly addHeaders?: ((attempt: AttemptStart) => Readonly<Record<string, string>>) | undefined;
  readonly afterAttempt?: ((attempt: AttemptStart, end: AttemptEnd) => void) | undefined;
  /** When it is decided that there will be another attempt, before the wait. */
  readonly onRetry?: ((attempt: AttemptStart, notice: RetryNotice) => void) | undefined;
}

/** Calls what somebody else wrote. When it fails, that is no failure of the call, and nobody is there who could handle it. */
export function callSafely<Value>(hook: () => Value): Value | undefined {
  try {
    const value = hook();
    if (value instanceof Promise) value.catch(() => {});
    return value;
  } catch {
    return undefined;
  }
}

/** Tells the hooks that an attempt begins, and collects the headers that they add, as far as a request can carry them. */
export function beginAttempt(hooks: readonly Hooks[], attempt: AttemptStart): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const hook of hooks) {
    if (hook.beforeAttempt) callSafely(() => hook.beforeAttempt?.(attempt));
    const added = hook.addHeaders && callSafely(() => hook.addHeaders?.(attempt));
    for (const [name, value] of Object.entries(added ?? {})) {
      if (/^[\w-]+$/.test(name) && /^[\x20-\x7e]+$/.test(value)) headers[name.toLowerCase()] = value;
    }
  }
  return headers;
}
