import { checkIdempotencyKey } from '../arguments/check-idempotency-key.ts';
import { toPathSegment } from '../arguments/to-path-segment.ts';

/**
 * An idempotency key from what names one change in your own books: the same parts give the same key, in any process and at
 * any time, and different parts give different keys (`['a_b', 'c']` and `['a', 'b_c']` too). Nothing else goes into it, no
 * clock and no chance. Parts that name the change belong in it, such as order, line and what is done; quantities do not, since
 * a changed quantity is a change of its own.
 *
 * @throws ConfigurationError when a part is empty or a number that cannot be told from others (`NaN`, or beyond 2^53), or the key
 * would be longer than 255 characters.
 * @example
 * const idempotencyKey = deriveKey('reserve', order.id, line.id);
 * await inventory.reserve(line.productId, line.quantity, { orderId: order.id, idempotencyKey });
 */
export function deriveKey(...parts: readonly (string | number)[]): string {
  const intent = 'derive an idempotency key';
  // What is encoded has no colon.
  const segments = parts.map((part) => {
    // A number that is none, or was rounded when it was read, names more than one thing.
    const isCertain = typeof part === 'number' && Math.abs(part) <= Number.MAX_SAFE_INTEGER;
    return toPathSegment(isCertain ? `${part}` : part, 'part', intent);
  });
  return checkIdempotencyKey(segments.join(':'), intent);
}
