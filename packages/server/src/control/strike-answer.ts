import type { Answer } from '../http/answer.ts';
import { ConnectionDropped } from './connection-dropped.ts';
import type { StrikingEffect } from './fault-list.ts';
import { breakOffStream, malformStream } from './strike-stream.ts';
import type { StruckAnswer } from './struck-answer.ts';

/** The two ways to an answer: the API's own, and the one in its place. */
export interface Answering {
  readonly run: () => Promise<Answer>;
  readonly refuse: (effect: Extract<StrikingEffect, { kind: 'status' }>) => Answer;
  /** Has somebody else change the product first. */
  readonly overtake: () => Promise<void>;
}

/** The answer as a fault leaves it. @throws ConnectionDropped when it leaves none. */
export async function strikeAnswer(
  effect: StrikingEffect | undefined,
  answering: Answering,
): Promise<StruckAnswer> {
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
    case 'overtake':
      await answering.overtake();
      return answering.run();
  }
}

/** An answer without a body cannot break off in it. */
function truncate(answer: Answer): StruckAnswer {
  return { ...breakOffStream(answer), isTruncated: answer.body !== null };
}

/** The first half of an object or array is never valid. */
function malform(answer: Answer): Answer {
  const { body } = answer;
  if (body === null) return malformStream(answer);
  return { ...answer, body: body.slice(0, Math.ceil(body.length / 2)) };
}

function mistype({ headers, ...answer }: Answer): Answer {
  return { ...answer, headers: { ...headers, 'content-type': 'text/html; charset=utf-8' } };
}
