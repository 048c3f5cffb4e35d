import { HttpProblem } from './http-problem.ts';
import type { PlainRequest } from './plain-request.ts';

const visibleAscii = /^[\x21-\x7E]{1,255}$/;

/** The Idempotency-Key of a request, if it has one. Throws 400 for one that cannot be a key. */
export function readIdempotencyKey(request: PlainRequest): string | undefined {
  const key = request.header('idempotency-key');
  return key === null ? undefined : parseIdempotencyKey(key);
}

/** The key, if it can be one. Throws 400 otherwise. */
export function parseIdempotencyKey(key: string): string {
  if (visibleAscii.test(key)) return key;
  throw HttpProblem.invalid([
    { field: 'Idempotency-Key', message: 'must be 1 to 255 visible ASCII characters' },
  ]);
}
