import { hideToken } from '../errors/hide-token.ts';
import type { FailureContext, InventoryError, Outcome } from '../errors/inventory-error.ts';
import { isProblem, isProblemCode } from '../errors/is-problem.ts';
import { ProblemError } from '../errors/problem-error.ts';
import { toAdvice } from '../errors/to-advice.ts';
import { UnexpectedResponseError } from '../errors/unexpected-response-error.ts';
import { toUnknownProblem, type UnknownProblem } from '../errors/unknown-problem.ts';
import { UnreadableResponseError } from '../errors/unreadable-response-error.ts';
import type { ApiRequest, RawAnswer } from './api-request.ts';
import { decideOutcome } from './decide-outcome.ts';
import { isRetryableStatus } from './decide-retry.ts';
import { parseRetryAfter } from './parse-retry-after.ts';
import type { Reading } from './reading.ts';

/** What an answer is read with. */
export interface ReadingContext {
  now(): number;
  /** Which attempt it answers. */
  readonly attempts: number;
  /** What it was sent with: a server that does not like a request may repeat it in its answer, which errors tell of. */
  readonly token: string | undefined;
  /** The context of a failure whose own outcome is this. */
  failure(outcome: Outcome): FailureContext;
}

/** Tells from the status and the body what an answer is: what was asked for, a problem of the API, or neither. */
export function readAnswer<Body>(
  request: ApiRequest<Body>,
  answer: RawAnswer,
  context: ReadingContext,
): Reading<Body> {
  const { attempts, token } = context;
  const isSuccess = answer.status >= 200 && answer.status <= 299;
  const body = isSuccess ? parseJson(answer.text) : parseJson(answer.text, toHiding(token));
  if (isSuccess && request.isExpected(body)) return { ok: true, body, answer, attempts };
  const error = isSuccess ? toUnreadable(answer, body, context) : toError(answer, body, context);
  return { ok: false, error, answer, attempts };
}

/** Nothing in JSON is `undefined`, so it can stand for what is not JSON. */
function parseJson(text: string | undefined, revive?: (name: string, value: unknown) => unknown): unknown {
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text, revive);
  } catch {
    return undefined;
  }
}

/** Takes the token out of texts once they are read, for JSON can write it in many ways; a code stays what it is. */
function toHiding(token: string | undefined) {
  return (_: string, value: unknown) =>
    typeof value === 'string' && !isProblemCode(value) ? hideToken(value, token) : value;
}

function toError(answer: RawAnswer, body: unknown, context: ReadingContext): InventoryError {
  const { status, headers } = answer;
  const problem = isProblem(body, status) ? body : undefined;
  const retryAfterMs = parseRetryAfter(headers, context.now());
  const failure = context.failure(decideOutcome({ status, code: problem?.code }));
  if (problem !== undefined) return new ProblemError({ ...failure, problem, retryAfterMs });
  const unknown = toUnknownProblem(body);
  const { reason, advice } = describeUnexpected(answer, context, unknown);
  return new UnexpectedResponseError({
    ...failure,
    reason,
    advice: toAdvice(retryAfterMs) ?? advice,
    status,
    requestId: requestIdOf(answer, context),
    problem: unknown,
    retryAfterMs,
    retryable: isRetryableStatus(status),
  });
}

function describeUnexpected(answer: RawAnswer, context: ReadingContext, problem: UnknownProblem = {}) {
  const { status } = answer;
  // A browser does not tell where a redirect leads; it answers with status 0.
  if (status === 0 || (status >= 300 && status < 400)) {
    return {
      reason: `the server answered with a redirect (${status}), which is not followed lest the token go with it`,
      advice: 'Set baseUrl to the address where the API is.',
    };
  }
  const { code, detail = problem.title } = problem;
  const type = headerOf(answer, 'content-type', context) ?? 'no content type';
  return {
    reason: `the server answered ${status}${detail === undefined ? ` (${type})` : `: ${detail.replace(/\.$/, '')}`}`,
    advice:
      code === undefined
        ? 'Check baseUrl, and whether a proxy answered.'
        : `Look at problem, whose code is '${code}'.`,
  };
}

function toUnreadable(answer: RawAnswer, body: unknown, context: ReadingContext): UnreadableResponseError {
  const type = headerOf(answer, 'content-type', context) ?? 'no content type';
  return new UnreadableResponseError({
    ...context.failure('unknown'),
    status: answer.status,
    reason: `the server answered ${answer.status} with ${describeBody(answer, body)} (${type})`,
    // What is too large now is so again.
    retryable: answer.text !== undefined,
    requestId: requestIdOf(answer, context),
  });
}

function describeBody({ text }: RawAnswer, body: unknown): string {
  if (text === undefined) return 'more than any answer of the API';
  const size = `${text.length} characters`;
  return body === undefined ? `${size} that are not JSON` : `${size} of JSON that is not what it should be`;
}

/** What names a request in the server's log. */
export function requestIdOf(answer: RawAnswer, context: Pick<ReadingContext, 'token'>): string | undefined {
  return headerOf(answer, 'x-request-id', context);
}

function headerOf({ headers }: RawAnswer, name: string, { token }: Pick<ReadingContext, 'token'>) {
  const value = headers.get(name);
  return value === null ? undefined : hideToken(value, token);
}
