import { styleText } from 'node:util';
import type { Handler } from '../http/create-handler.ts';

export type LogFormat = 'pretty' | 'json' | 'silent';
export const logFormats: readonly LogFormat[] = ['pretty', 'json', 'silent'];

/**
 * Writes one line per request once it is answered, or its connection was dropped by a fault. Holds no token, key, query or
 * body.
 */
export function logRequests(format: LogFormat, write: (line: string) => void): (handler: Handler) => Handler {
  if (format === 'silent') return (handler) => handler;
  const toLine = format === 'json' ? toJsonLine : toPrettyLine;

  return (handler) => async (request, origin) => {
    const startMs = performance.now();
    const log = (answer: Pick<LogEntry, 'status' | 'requestId'>) => {
      const durationMs = Math.round((performance.now() - startMs) * 100) / 100;
      const { method, url } = request;
      write(
        toLine({ at: new Date().toISOString(), method, path: new URL(url).pathname, durationMs, ...answer }),
      );
    };
    try {
      const response = await handler(request, origin);
      log({ status: response.status, requestId: response.headers.get('x-request-id') });
      return response;
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
