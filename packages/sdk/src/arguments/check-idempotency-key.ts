import { ConfigurationError } from '../errors/configuration-error.ts';

/** The key, when it can stand in a header. */
export function checkIdempotencyKey(key: string, intent: string): string {
  if (typeof key === 'string' && /^[\x21-\x7e]{1,255}$/.test(key)) return key;
  const rule = 'must be 1 to 255 visible ASCII characters';
  throw new ConfigurationError({ intent, argument: 'idempotencyKey', rule });
}
