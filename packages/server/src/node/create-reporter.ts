import { describeStart, rulesOf } from './describe-start.ts';
import type { ProductsNews } from './follow-products.ts';
import type { CliOptions } from './read-serve-options.ts';
import type { Terminal } from './terminal.ts';

/** Says what happens to the server itself; requests are logged elsewhere. */
export interface Reporter {
  readonly started: (url: string, options: CliOptions) => Promise<void>;
  readonly stopping: () => void;
  readonly failed: (error: unknown, requestId: string) => void;
  readonly productsTaken: (news: ProductsNews) => void;
  readonly productsBroken: (message: string) => void;
}

/** Says it to a person. */
export function createPrettyReporter({ out, err }: Pick<Terminal, 'out' | 'err'>): Reporter {
  return {
    async started(url, options) {
      for (const line of await describeStart(url, options)) out(line);
    },
    stopping: () => out('Stopping: no new requests, finishing the ones in hand. Once more to stop at once.'),
    failed: (error, requestId) => err(`request ${requestId} failed: ${describeError(error)}`),
    productsTaken({ added, changed, gone }) {
      const parts = [
        ...(added.length > 0 ? [`${listIds(added)} new`] : []),
        ...(changed.length > 0 ? [`${listIds(changed)} changed, so begun anew`] : []),
        ...(gone.length > 0 ? [`${listIds(gone)} gone from the file, kept until a restart or reset`] : []),
      ];
      out(`Products read again: ${parts.join('; ')}.`);
    },
    productsBroken: (message) => err(`${message} The products stay as they are.`),
  };
}

/** Says it to a program: one JSON object a line, with an `event` that requests do not have. No tokens. */
export function createJsonReporter({ out, err }: Pick<Terminal, 'out' | 'err'>): Reporter {
  const line = (event: string, members: object) =>
    JSON.stringify({ at: new Date().toISOString(), event, ...members });
  return {
    async started(url, { serve, productsFile, isWatched }) {
      const { products, checkResponses, trustProxy, auditLimit, historyLimit, realtime, control } = serve;
      out(
        line('started', {
          url,
          rules: rulesOf(serve),
          products: products.length,
          products_file: productsFile ?? null,
          watched: isWatched,
          check_responses: checkResponses,
          trusted_proxies: trustProxy,
          audit_limit: auditLimit,
          history_limit: historyLimit,
          event_limit: realtime.eventLimit,
          max_streams: realtime.maxStreams,
          max_streams_per_user: realtime.maxStreamsPerUser,
          faults: control.faults?.length ?? 0,
          control: control.http ?? false,
        }),
      );
    },
    stopping: () => out(line('stopping', {})),
    failed: (error, requestId) => err(line('failed', { request_id: requestId, error: describeError(error) })),
    productsTaken: (news) => out(line('products_taken', news)),
    productsBroken: (message) => err(line('products_broken', { message })),
  };
}

function describeError(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

const shown = 5;

function listIds(ids: readonly string[]): string {
  const more = ids.length - shown;
  return more > 0 ? `${ids.slice(0, shown).join(', ')} and ${more} more` : ids.join(', ');
}
