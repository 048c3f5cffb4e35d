import { HttpProblem } from './http-problem.ts';

const visibleAscii = /^[\x21-\x7E]{1,255}$/;

/** The Idempotency-Key of a request, if it has one. Throws 400 for one that cannot be a key. */
export function readIdempotencyKey(headers: Headers): string | undefined {
  const key = headers.get('idempotency-key');
  if (key === null) return undefined;
  if (visibleAscii.test(key)) return key;
  throw HttpProblem.invalid([
    { field: 'Idempotency-Key', message: 'must be 1 to 255 visible ASCII characters' },
  ]);
}
