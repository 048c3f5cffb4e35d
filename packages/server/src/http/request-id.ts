import { makeId } from '../engine/make-id.ts';
import type { PlainRequest } from './plain-request.ts';

const usable = /^[\x21-\x7E]{1,128}$/;

/** The caller's own `X-Request-Id` when it can be written into a log line, otherwise a new one. */
export function readRequestId(request: PlainRequest, ids: () => string): string {
  const given = request.header('x-request-id');
  return given !== null && usable.test(given) ? given : makeId('req', ids());
}
