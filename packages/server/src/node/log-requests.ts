import { styleText } from 'node:util';
import type { ControlledHandler } from '../control/struck-answer.ts';

export type LogFormat = 'pretty' | 'json' | 'silent';
export const logFormats: readonly LogFormat[] = ['pretty', 'json', 'silent'];

/**
 * Writes one line per request once it is answered, or its connection was dropped by a fault. Holds no token, key, query or
 * body.
 */
export function logRequests(
  format: LogFormat,
  write: (line: string) => void,
): (handler: ControlledHandler) => ControlledHandler {
  if (format === 'silent') return (handler) => handler;
  const toLine = format === 'json' ? toJsonLine : toPrettyLine;

  return (handler) => async (request) => {
    const startMs = performance.now();
    const log = (answer: Pick<LogEntry, 'status' | 'requestId'>) => {
      const durationMs = Math.round((performance.now() - startMs) * 100) / 100;
      const { method, pathname: path } = request;
      write(toLine({ at: new Date().toISOString(), method, path, durationMs, ...answer }));
    };
    try {
      const answer = await handler(request);
      log({ status: answer.status, requestId: answer.headers['x-request-id'] ?? null });
      return answer;
    } catch (dropped) {
      log({ status: null, requestId: null });
      throw dropped;
    }
  };
}

interface LogEntry {
  readonly at: string;
  readonly method: string;
  readonly path: string;
  /** `null` where no answer was given. */
  readonly status: number | null;
  readonly durationMs: number;
  readonly requestId: string | null;
}

function toJsonLine({ at, method, path, status, durationMs, requestId }: LogEntry): string {
  return JSON.stringify({ at, method, path, status, duration_ms: durationMs, request_id: requestId });
}

function toPrettyLine({ at, method, path, status, durationMs, requestId }: LogEntry): string {
  const color = status === null || status >= 500 ? 'red' : status >= 400 ? 'yellow' : 'green';
  const outcome = styleText(color, status === null ? 'dropped' : String(status));
  const rest = styleText('dim', `${durationMs.toFixed(2)} ms ${requestId ?? ''}`.trimEnd());
  return `${styleText('dim', at.slice(11, 23))} ${outcome} ${method.padEnd(5)} ${path} ${rest}`;
}
