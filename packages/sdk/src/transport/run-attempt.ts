import type { ApiRequest } from './api-request.ts';
import { Attempt, type AttemptBounds } from './attempt.ts';
import { type AttemptEnd, beginAttempt, callSafely } from './hooks.ts';
import type { Line } from './line.ts';
import { readAnswer, requestIdOf } from './read-answer.ts';
import type { Reading } from './reading.ts';
import { startWatch } from './watch.ts';

/** What one attempt came to, how far it came, and with which token. */
export interface AttemptOutcome<Body> extends Pick<Attempt, 'phase' | 'token'> {
  readonly reading: Reading<Body>;
}

/** Sends a request once and waits for the whole answer. Never rejects, and leaves no timer or listener behind. */
export async function runAttempt<Body>(
  line: Line,
  request: ApiRequest<Body>,
  bounds: AttemptBounds,
): Promise<AttemptOutcome<Body>> {
  const attempt = new Attempt(line, request, bounds);
  const reading = await read(line, request, attempt);
  return { reading, phase: attempt.phase, token: attempt.token };
}

async function read<Body>(line: Line, request: ApiRequest<Body>, attempt: Attempt): Promise<Reading<Body>> {
  const { hooks, runtime } = line;
  const { signal, availableMs, start } = attempt.bounds;
  if (signal?.aborted) return { ok: false, error: attempt.toAborted() };
  if (availableMs <= 0) return { ok: false, error: attempt.toTimeout() };
  const startedMs = runtime.now();
  const watch = startWatch(runtime, availableMs, signal);
  const sent = attempt.send(beginAttempt(hooks, start));
  const reading = await Promise.race([watch.interrupted, sent]).then(
    (first): Reading<Body> => {
      if (first === 'aborted') return { ok: false, error: attempt.giveUp(attempt.toAborted()) };
      if (first === 'elapsed') return { ok: false, error: attempt.giveUp(attempt.toTimeout()) };
      return readAnswer(request, first, { nowMs: runtime.now(), failure: attempt.failure });
    },
    (cause): Reading<Body> => ({ ok: false, error: attempt.toFailure(cause) }),
  );
  watch.stop();
  const end = toEnd(reading, runtime.now() - startedMs);
  for (const hook of hooks) callSafely(() => hook.afterAttempt?.(start, end));
  return reading;
}

function toEnd(reading: Reading<unknown>, durationMs: number): AttemptEnd {
  const { answer } = reading;
  // That nothing is new is what was asked for.
  const error = reading.ok || answer?.status === 304 ? undefined : reading.error;
  return {
    durationMs,
    outcome: error?.outcome ?? 'succeeded',
    status: answer?.status,
    code: error?.code,
    requestId: answer && requestIdOf(answer),
  };
}
