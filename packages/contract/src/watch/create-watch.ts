import { createCountsRule } from './counts-rule.ts';
import { createExactlyOnceRule } from './exactly-once-rule.ts';
import { openapiRule } from './openapi-rule.ts';
import { createPreconditionsRule } from './preconditions-rule.ts';
import { createRetriesRule } from './retries-rule.ts';
import type { Finding, WatchedExchange } from './watched-exchange.ts';

/** A finding, with where it was first seen and how often. */
export interface SeenFinding extends Finding {
  /** The first request that showed it: `PATCH /products/prod_1/inventory`. */
  readonly request: string;
  readonly count: number;
}

/** Watches what passes between clients and a server. */
export interface Watch {
  /** Looks at one exchange; returns what is seen for the first time. */
  see(exchange: WatchedExchange): SeenFinding[];
  /** How many exchanges were seen. */
  readonly seen: number;
  readonly findings: readonly SeenFinding[];
}

/** More kinds of findings are not kept: by then everything is wrong. */
const mostFindings = 500;

/** A watch that has seen nothing. Exchanges are seen in the order of their answers. */
export function createWatch(): Watch {
  const rules = [
    openapiRule,
    createCountsRule(),
    createExactlyOnceRule(),
    createPreconditionsRule(),
    createRetriesRule(),
  ];
  const found = new Map<string, SeenFinding>();
  let seen = 0;
  return {
    see: (exchange) => {
      seen += 1;
      const request = `${exchange.method} ${exchange.path}`;
      const fresh: SeenFinding[] = [];
      for (const finding of rules.flatMap((rule) => rule(exchange))) {
        const kind = toKind(finding, exchange);
        const before = found.get(kind);
        if (before === undefined && found.size >= mostFindings) continue;
        const now = { ...(before ?? { ...finding, request }), count: (before?.count ?? 0) + 1 };
        found.set(kind, now);
        if (before === undefined) fresh.push(now);
      }
      return fresh;
    },
    get seen() {
      return seen;
    },
    get findings() {
      return [...found.values()];
    },
  };
}

/** Numbers and ids make no other kind, and neither does another product. */
function toKind({ side, rule, sentence }: Finding, { method, path }: WatchedExchange): string {
  const place = path
    .replace(/^\/products\/[^/]+/, '/products/*')
    .replace(/(reservations|backorders)\/[^/]+/, '$1/*');
  const words =
    rule === 'openapi' || rule.startsWith('openapi-') ? sentence.replace(/\d+/g, '#').slice(0, 120) : '';
  return [side, rule, method, place, words].join(' ');
}
