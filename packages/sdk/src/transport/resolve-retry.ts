import { checkNumber } from '../arguments/check-number.ts';
import type { Loose } from '../arguments/loose.ts';
import type { RetryPolicy } from './decide-retry.ts';

/** A policy with what it leaves out filled in; `false` is a single attempt. Throws `ConfigurationError`. */
export function resolveRetry(
  retry: Loose<RetryPolicy> | false | undefined,
  defaults: RetryPolicy,
  intent: string,
): RetryPolicy {
  if (retry === undefined) return defaults;
  if (retry === false) return { ...defaults, maxAttempts: 1 };
  const resolve = (name: keyof RetryPolicy, min: number) =>
    checkNumber(retry[name] ?? defaults[name], `retry.${name}`, { min, intent });
  return {
    maxAttempts: resolve('maxAttempts', 1),
    baseDelayMs: resolve('baseDelayMs', 0),
    maxDelayMs: resolve('maxDelayMs', 0),
  };
}
