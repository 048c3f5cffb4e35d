/**
 * A new idempotency key with at least 122 random bits, for an intent that is sent more than once: the manager makes one by itself
 * for each call that is given none.
 *
 * @example
 * const idempotencyKey = createKey();
 */
export function createKey(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  // A web page without TLS has no randomUUID.
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
