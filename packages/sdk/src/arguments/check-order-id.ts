import { ConfigurationError } from '../errors/configuration-error.ts';
import { describeValue } from './describe-value.ts';

/** The longest order id that the history can be searched for. */
const maxLength = 128;

/** The order's id, when there is one. Two shoppers without would be one order. */
export function checkOrderId(orderId: string | undefined, intent: string): string {
  // In code points, as the server counts.
  if (typeof orderId === 'string' && orderId !== '' && [...orderId].length <= maxLength) return orderId;
  const rule = `must be a string of 1 to ${maxLength} characters, not ${describeValue(orderId)}`;
  throw new ConfigurationError({ intent, argument: 'orderId', rule });
}
