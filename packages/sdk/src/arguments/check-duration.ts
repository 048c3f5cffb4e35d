import { ConfigurationError } from '../errors/configuration-error.ts';
import { describeValue } from './describe-value.ts';

/** The longest time that a timer of JavaScript can wait, about 24.8 days; beyond it, it fires at once. */
const maxDurationMs = 2_147_483_647;

/** The time, when it is one that can be waited for. */
export function checkDuration(value: number, argument: string, intent: string): number {
  if (typeof value === 'number' && value > 0 && value <= maxDurationMs) return value;
  const rule = `must be more than 0 and at most ${maxDurationMs} milliseconds, not ${describeValue(value)}`;
  throw new ConfigurationError({ intent, argument, rule });
}
