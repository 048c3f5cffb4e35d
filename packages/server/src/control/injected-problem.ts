import { defaultProblemTypeBase, problemKinds } from '@onhand/spec';
import type { Answer } from '../http/answer.ts';
import { type CorsOptions, corsHeaders } from '../http/cors.ts';
import type { PlainRequest } from '../http/plain-request.ts';
import { readRequestId } from '../http/request-id.ts';
import type { FaultEffect } from './fault.ts';

/** How the answers of the API are written. */
export interface AnswerStyle {
  readonly problemTypeBase: string | undefined;
  readonly cors: CorsOptions;
  readonly ids: () => string;
}

/** The problem that a fault answers with: one of the API's when it has a `code`, one that a proxy would write otherwise. */
export function writeInjectedProblem(
  effect: Extract<FaultEffect, { kind: 'status' }>,
  request: PlainRequest,
  style: AnswerStyle,
): Answer {
  const { status, code, retryAfterSeconds, members } = effect;
  const requestId = readRequestId(request, style.ids);
  const kind = code === undefined ? undefined : problemKinds[code];
  const body = {
    type:
      kind === undefined ? 'about:blank' : `${style.problemTypeBase ?? defaultProblemTypeBase}${kind.type}`,
    title: kind?.title ?? `Status ${status}`,
    status,
    detail: 'A fault answered in place of the API.',
    instance: request.pathname,
    ...(code !== undefined && { code }),
    request_id: requestId,
    ...members,
  };
  const headers = {
    'content-type': 'application/problem+json',
    'x-request-id': requestId,
    ...(retryAfterSeconds !== undefined && { 'retry-after': String(retryAfterSeconds) }),
    ...corsHeaders(style.cors, request.header('origin')),
  };
  return { status, headers, body: request.method === 'HEAD' ? null : JSON.stringify(body) };
}
