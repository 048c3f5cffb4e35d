import type { AttemptStart, Hooks } from './transport/hooks.ts';

/** What is told the most first. `debug`: every attempt; `info`: those that failed; `warn`: those that are repeated. */
const levels = ['debug', 'info', 'warn'] as const;

/** From which line on is logged. */
export type LogLevel = (typeof levels)[number];

/** Where log lines go: `console` is one, and so are the usual loggers. */
export type Logger = { readonly [Level in LogLevel]: (message: string, details: object) => void };

/** What is logged, and where. */
export interface LogOptions {
  /** `console` unless given. */
  readonly logger?: Logger | undefined;
  /** `debug`: every attempt; `info`: those that failed; `warn`: those that are repeated. `warn` unless given. */
  readonly level?: LogLevel | undefined;
}

/**
 * Hooks that write attempts to a log, each as a line for people and an object for programs. There is no secret to strike out,
 * since none comes here: neither the token, nor what was sent or answered, nor the values in the address.
 *
 * @example
 * import { InventoryManager } from '@onhand/sdk';
 * import { createLogHooks } from '@onhand/sdk/logging';
 *
 * const inventory = new InventoryManager({ baseUrl, accessToken, hooks: createLogHooks({ level: 'info' }) });
 */
export function createLogHooks({ logger = console, level = 'warn' }: LogOptions = {}): Hooks {
  const log = (at: LogLevel, start: AttemptStart, words: string, facts: object = {}) => {
    if (levels.indexOf(at) < levels.indexOf(level)) return;
    const { url: _, ...details } = start;
    const { method, template = 'another path', attempt } = details;
    logger[at](`inventory ${method} ${template}, attempt ${attempt}: ${words}`, { ...details, ...facts });
  };
  return {
    beforeAttempt: (start) => log('debug', start, 'begins'),
    afterAttempt(start, end) {
      const { code, status, durationMs } = end;
      log(code === undefined ? 'debug' : 'info', start, `${code ?? status} after ${durationMs} ms`, end);
    },
    onRetry: (start, notice) =>
      log('warn', start, `${notice.reason}, again in ${Math.ceil(notice.delayMs)} ms`, notice),
  };
}
