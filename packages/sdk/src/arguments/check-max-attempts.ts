import { ConfigurationError } from '../errors/configuration-error.ts';
import { describeValue } from './describe-value.ts';

/** How often something is tried, when it is at least once. */
export function checkMaxAttempts(maxAttempts: number, intent: string): void {
  if (typeof maxAttempts === 'number' && maxAttempts >= 1) return;
  const rule = `must be a number of at least 1, not ${describeValue(maxAttempts)}`;
  throw new ConfigurationError({ intent, argument: 'maxAttempts', rule });
}
