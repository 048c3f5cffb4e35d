import { ConfigurationError } from '../errors/configuration-error.ts';
import { describeValue } from './describe-value.ts';

/** How long a reservation lasts, in whole seconds; `null` is for ever. How long is too long is left to the server. */
export function toExpirySeconds(minutes: number | null, argument: string, intent: string): number | null {
  if (minutes === null) return null;
  if (Number.isFinite(minutes) && minutes > 0) return Math.round(minutes * 60);
  const rule = `must be more than 0 minutes, or null for never, not ${describeValue(minutes)}`;
  throw new ConfigurationError({ intent, argument, rule });
}
