import { styleText } from 'node:util';
import type { Handler } from '../http/create-handler.ts';

export type LogFormat = 'pretty' | 'json' | 'silent';
export const logFormats: readonly LogFormat[] = ['pretty', 'json', 'silent'];

/** Writes one line per answered request. Holds no token, key or body. */
export function logRequests(format: LogFormat, write: (line: string) => void): (handler: Handler) => Handler {
  if (format === 'silent') return (handler) => handler;
  const toLine = format === 'json' ? toJsonLine : toPrettyLine;

  return (handler) => async (request, origin) => {
    const startMs = performance.now();
    const response = await handler(request, origin);
    write(
      toLine({
        at: new Date().toISOString(),
        method: request.method,
        path: new URL(request.url).pathname,
        status: response.status,
        durationMs: Math.round((performance.now() - startMs) * 100) / 100,
        requestId: response.headers.get('x-request-id') ?? '',
      }),
    );
    return response;
  };
}

interface LogEntry {
  readonly at: string;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly durationMs: number;
  readonly requestId: string;
}

function toJsonLine({ at, method, path, status, durationMs, requestId }: LogEntry): string {
  return JSON.stringify({ at, method, path, status, duration_ms: durationMs, request_id: requestId });
}

function toPrettyLine(entry: LogEntry): string {
  const color = entry.status >= 500 ? 'red' : entry.status >= 400 ? 'yellow' : 'green';
  const status = styleText(color, String(entry.status));
  const rest = styleText('dim', `${entry.durationMs.toFixed(2)} ms ${entry.requestId}`);
  return `${styleText('dim', entry.at.slice(11, 23))} ${status} ${entry.method.padEnd(5)} ${entry.path} ${rest}`;
}
