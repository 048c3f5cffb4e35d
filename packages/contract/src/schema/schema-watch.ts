import type { OperationId } from '@onhand/spec';
import type { Answer } from '../client/answer.ts';
import type { Exchange } from '../client/exchange.ts';
import type { HeardMessage } from '../realtime/stream.ts';
import type { Breach } from './breach.ts';
import { type AnswerCoverage, createCoverageCounter } from './coverage.ts';
import { findBreaches, findMessageBreaches } from './find-breaches.ts';
import { findOperation } from './find-operation.ts';

/** One kind of breach, with the first exchange that showed it. */
export interface SeenBreach extends Breach {
  readonly operation: OperationId;
  readonly status: number;
  readonly exchange: Exchange;
  /** How many answers showed it. */
  readonly count: number;
}

/** Holds every answer against openapi.yaml. */
export interface SchemaWatch {
  /** Looks at an answer; one to a request that no operation documents is left alone. */
  see(exchange: Exchange, answer: Answer): void;
  /** Looks at a message of a stream. */
  hear(exchange: Exchange, message: HeardMessage): void;
  /** How many messages were looked at. */
  readonly heard: number;
  /** Each kind of breach once, in the order in which they were first seen. */
  readonly breaches: readonly SeenBreach[];
  readonly coverage: readonly AnswerCoverage[];
}

/** A watch that has seen nothing. */
export function createSchemaWatch(baseUrl: string): SchemaWatch {
  const counter = createCoverageCounter();
  const seen = new Map<string, SeenBreach>();
  let heard = 0;
  const note = (breach: Breach, found: Pick<SeenBreach, 'operation' | 'status' | 'exchange'>) => {
    const key = [found.operation, found.status, breach.kind, breach.constraint, breach.member].join(' ');
    const first = seen.get(key) ?? { ...breach, ...found, count: 0 };
    seen.set(key, { ...first, count: first.count + 1 });
  };
  return {
    see: (exchange, answer) => {
      const operation = findOperation(answer.method, toPath(answer.url, baseUrl));
      if (operation === undefined) return;
      const breaches = findBreaches(operation, answer);
      counter.count(operation, answer, breaches);
      const { status } = answer;
      for (const breach of breaches) note(breach, { operation, status, exchange });
    },
    hear: (exchange, message) => {
      heard += 1;
      for (const breach of findMessageBreaches(message))
        note(breach, { operation: 'openRealtimeStream', status: 200, exchange });
    },
    get heard() {
      return heard;
    },
    get breaches() {
      return [...seen.values()];
    },
    get coverage() {
      return counter.read();
    },
  };
}

function toPath(url: string, baseUrl: string): string {
  const base = new URL(baseUrl).pathname.replace(/\/$/, '');
  const { pathname } = new URL(url);
  return pathname.startsWith(`${base}/`) ? pathname.slice(base.length) : pathname;
}
