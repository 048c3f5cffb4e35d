import { checkIdempotencyKey } from '../arguments/check-idempotency-key.ts';
import { toPathSegment } from '../arguments/to-path-segment.ts';

/**
 * An idempotency key from what names one change in your own books: the same parts give the same key, in any process and at
 * any time, and different parts give different keys (`['a_b', 'c']` and `['a', 'b_c']` too). Nothing else goes into it, no
 * clock and no chance. Parts that name the change belong in it, such as order, line and what is done; quantities do not, since
 * a changed quantity is a change of its own.
 *
 * @throws ConfigurationError when a part is empty, or the key would be longer than 255 characters.
 * @example
 * const idempotencyKey = deriveKey('reserve', order.id, line.id);
 * await inventory.reserve(line.productId, line.quantity, { orderId: order.id, idempotencyKey });
 */
export function deriveKey(...parts: readonly (string | number)[]): string {
  const intent = 'derive an idempotency key';
  // What is encoded has no colon.
  const segments = parts.map((part) =>
    toPathSegment(typeof part === 'number' ? `${part}` : part, 'part', intent),
  );
  return checkIdempotencyKey(segments.join(':'), intent);
}
