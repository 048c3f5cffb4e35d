import { ConfigurationError } from '../errors/configuration-error.ts';
import { describeValue } from './describe-value.ts';

/** The quantity, when it is at least one whole piece: a negative one would turn a reservation into a release. */
export function checkQuantity(quantity: number, intent: string): number {
  if (Number.isSafeInteger(quantity) && quantity > 0) return quantity;
  const rule = `must be a whole number of pieces, at least 1, not ${describeValue(quantity)}`;
  throw new ConfigurationError({ intent, argument: 'quantity', rule });
}
