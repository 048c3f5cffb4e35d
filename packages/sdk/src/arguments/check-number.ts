import { ConfigurationError } from '../errors/configuration-error.ts';
import { describeValue } from './describe-value.ts';

/** The number, when it is at least `min`. */
export function checkNumber(
  value: number,
  argument: string,
  { min, intent }: { readonly min: number; readonly intent: string },
): number {
  if (typeof value === 'number' && value >= min) return value;
  const rule = `must be a number of at least ${min}, not ${describeValue(value)}`;
  throw new ConfigurationError({ intent, argument, rule });
}
