import type { StoredAnswer, WrittenAnswer } from '../store/inventory-store.ts';
import type { Answer } from './answer.ts';
import type { Fingerprint } from './fingerprint.ts';
import { HttpProblem } from './http-problem.ts';
import { readIdempotencyKey } from './idempotency-key.ts';
import type { RouteRequest, RouteSetting } from './route.ts';

/** A write under its Idempotency-Key, if it has one. */
export interface KeyedRequest {
  /** Where the key is valid: this caller, method and path; absent without a key. */
  readonly scope: string | undefined;
  readonly fingerprint: Fingerprint;
}

/** The key of a request within its scope. Neither key nor path holds a space, so no two scopes are written alike. */
export function readScope({ request, caller }: RouteRequest): string | undefined {
  const key = readIdempotencyKey(request);
  return key === undefined ? undefined : `${request.method} ${request.pathname} ${key} ${caller.subject}`;
}

/**
 * Runs a write once per key: a repeated one is answered as the first was. What `run` commits must hold the answer for
 * the key, so that no crash can come between the effect and its memory.
 */
export async function runKeyed(
  setting: RouteSetting,
  keyed: KeyedRequest,
  run: () => Promise<WrittenAnswer>,
): Promise<Answer> {
  const { scope } = keyed;
  if (scope === undefined) return toAnswer(await run(), false);
  const earlier = await claimKey(setting, scope, keyed.fingerprint());
  if (earlier !== undefined) return toAnswer(earlier, true);
  try {
    return toAnswer(await run(), false);
  } finally {
    // A key whose request was answered is kept with its answer; this gives back the key of one that was refused.
    await setting.store.releaseKey(scope);
  }
}

/** The answer that the key was given before, if any; otherwise the key is this request's. Throws 409 or 422. */
async function claimKey(
  setting: RouteSetting,
  scope: string,
  fingerprint: string,
): Promise<StoredAnswer | undefined> {
  const status = await setting.store.claimKey({ scope, fingerprint }, setting.clock());
  if (status.state === 'claimed') return undefined;
  const first = status.state === 'answered' ? status.answer : status;
  if (first.fingerprint !== fingerprint) {
    throw HttpProblem.of('idempotency-key-reused', {
      detail: 'This Idempotency-Key was used with another request body.',
      errors: [{ field: 'Idempotency-Key', message: 'must be new for a new request body' }],
    });
  }
  if (status.state === 'answered') return status.answer;
  throw HttpProblem.of('idempotency-in-progress', {
    detail: 'A request with this Idempotency-Key is still being processed.',
    headers: { 'retry-after': '1' },
  });
}

function toAnswer({ body, etag }: WrittenAnswer, replayed: boolean): Answer {
  const headers: Record<string, string> = { 'content-type': 'application/json' };
  if (etag !== null) headers.etag = etag;
  if (replayed) headers['idempotent-replayed'] = 'true';
  return { status: 200, headers, body };
}
