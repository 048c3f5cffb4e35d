import { ConfigurationError } from '../errors/configuration-error.ts';
import { describeValue } from './describe-value.ts';

/** An object as JSON, taken once, so that no attempt sees what the caller changes afterwards. */
export function toJsonBody(value: unknown, argument: string, intent: string): string {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new ConfigurationError({
      intent,
      argument,
      rule: `must be an object, not ${describeValue(value)}`,
    });
  }
  try {
    return JSON.stringify(value);
  } catch (cause) {
    throw new ConfigurationError({ intent, argument, rule: 'must be expressible as JSON', cause });
  }
}
