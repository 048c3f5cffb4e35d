import { ConfigurationError } from '../errors/configuration-error.ts';
import { describeValue } from './describe-value.ts';

/** A time as the API writes it. A string is left to the server to judge. */
export function toTimestamp(time: Date | string, argument: string, intent: string): string {
  if (typeof time === 'string' && time !== '') return time;
  if (time instanceof Date && !Number.isNaN(time.getTime())) return time.toISOString();
  const rule = `must be a valid Date or a string such as 2026-01-31T12:00:00Z, not ${describeValue(time)}`;
  throw new ConfigurationError({ intent, argument, rule });
}
