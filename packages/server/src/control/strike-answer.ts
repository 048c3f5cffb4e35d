import { ConnectionDropped } from './connection-dropped.ts';
import type { StrikingEffect } from './fault-list.ts';
import { TruncatedResponse } from './truncated-response.ts';

/** The two ways to an answer: the API's own, and the one in its place. */
export interface Answering {
  readonly run: () => Promise<Response>;
  readonly refuse: (effect: Extract<StrikingEffect, { kind: 'status' }>) => Response;
}

/** The answer as a fault leaves it. @throws ConnectionDropped when it leaves none. */
export async function strikeAnswer(
  effect: StrikingEffect | undefined,
  answering: Answering,
): Promise<Response> {
  switch (effect?.kind) {
    case undefined:
      return answering.run();
    case 'status':
      return answering.refuse(effect);
    case 'drop-before':
      throw new ConnectionDropped();
    case 'drop-after-commit':
      await answering.run();
      throw new ConnectionDropped();
    case 'truncate':
      return truncate(await answering.run());
    case 'malformed':
      return malform(await answering.run());
    case 'wrong-content-type':
      return mistype(await answering.run());
  }
}

/** An answer without a body cannot break off in it. */
async function truncate(answer: Response): Promise<Response> {
  if (answer.body === null) return answer;
  return new TruncatedResponse(new Uint8Array(await answer.arrayBuffer()), answer);
}

/** The first half of an object or array is never valid. */
async function malform(answer: Response): Promise<Response> {
  if (answer.body === null) return answer;
  const text = await answer.text();
  return new Response(text.slice(0, Math.ceil(text.length / 2)), answer);
}

function mistype(answer: Response): Response {
  const headers = new Headers(answer.headers);
  headers.set('content-type', 'text/html; charset=utf-8');
  return new Response(answer.body, { status: answer.status, headers });
}
