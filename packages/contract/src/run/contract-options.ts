import type { Role } from '@onhand/spec';
import type { Caller } from '../client/call.ts';
import { type ProfileId, profileIds } from '../profiles/profile.ts';
import type { CheckResult } from './check-result.ts';
import { parseReplay, type Replay } from './replay.ts';

/** What to check, and with what. */
export interface ContractOptions {
  /** Where the API is, base path included: `http://localhost:8000/api`. */
  readonly baseUrl: string;
  /** A bearer token for each role. Without one, the checks that need it are not run, and the report says so. */
  readonly tokens: { readonly admin: string } & {
    readonly [role in Exclude<Role, 'admin'>]?: string | undefined;
  };
  /**
   * Ids of products that the checks may change as they like. Counts, settings and active holds are brought back at the
   * end, history and versions are not. One is needed, two let every check run, and with more the checks run side by
   * side. With none, only the checks that read are run, and nothing is changed.
   */
  readonly products: readonly string[];
  /** How requests are sent; the global `fetch` when absent. */
  readonly fetch?: (request: Request) => Promise<Response>;
  /**
   * How a WebSocket is opened: the global one, where there is one and `fetch` is the global one too. Without it, realtime is
   * checked over server-sent events alone.
   */
  readonly webSocket?: OpenWebSocket;
  /** Only checks of these profiles. A profile that is named and that the server lacks is a broken promise. Default all. */
  readonly profiles?: readonly ProfileId[];
  /** Only the checks with these ids. Default all. */
  readonly checks?: readonly string[];
  /** Where the generated sequences begin; the same seed gives the same sequences. Default 1. */
  readonly seed?: number;
  /** How many sequences are generated. Default 50. */
  readonly runs?: number;
  /** The `replay` of a broken result: only that check is run, and of its sequences only that one. */
  readonly replay?: string;
  /**
   * A token that was good and has expired. Without one, whether it is still taken is not checked.
   */
  readonly expiredToken?: string;
  /**
   * Gives a token of somebody who may view, which expires after so many seconds by the server's clock. With it and `passTime`
   * it is checked that a stream ends with the token that opened it.
   */
  readonly issueToken?: (lifeSeconds: number) => string | Promise<string>;
  /**
   * Lets so many milliseconds pass for the server: moves its clock, or simply waits. It is asked for a minute
   * three times, the life of a ticket and the shortest of a hold, and once more where there is `issueToken`. Without it, whether they expire is not checked.
   */
  readonly passTime?: (milliseconds: number) => Promise<void>;
  /** How long one answer may take, in milliseconds. Default 10,000. */
  readonly timeoutMs?: number;
  /** Called after each check, in the order in which they end. */
  readonly onResult?: (result: CheckResult, progress: Progress) => void;
  /** Stops the run: what is under way is given up, the products are brought back, and the report says what was not run. */
  readonly signal?: AbortSignal;
  /** Milliseconds for the durations in the report, from any beginning. */
  readonly clock?: () => number;
  /** Makes keys, orders and adjustment ids unique; it must never repeat itself on one server. Default random UUIDs. */
  readonly ids?: () => string;
}

/** Opens a WebSocket, as far as this suite uses it. */
type OpenWebSocket = (url: string) => Pick<WebSocket, 'addEventListener' | 'close'>;

/** How far a run is. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** The options with nothing left open. */
export interface ResolvedContractOptions {
  readonly baseUrl: string;
  readonly tokens: ReadonlyMap<Caller, string>;
  readonly products: readonly string[];
  readonly fetch: (request: Request) => Promise<Response>;
  readonly webSocket: OpenWebSocket | undefined;
  /** The profiles that were named, or all. */
  readonly profiles: readonly ProfileId[];
  /** The profiles that the server must have. */
  readonly required: readonly ProfileId[];
  readonly checks: readonly string[] | undefined;
  readonly seed: number;
  readonly runs: number;
  readonly replay: Replay | undefined;
  /** Every token by what it is for, none of which a report may hold. */
  readonly secrets: ReadonlyMap<string, string>;
  readonly expiredToken: string | undefined;
  readonly issueToken: ((lifeSeconds: number) => Promise<string>) | undefined;
  readonly passTime: ((milliseconds: number) => Promise<void>) | undefined;
  readonly timeoutMs: number;
  readonly onResult: (result: CheckResult, progress: Progress) => void;
  readonly signal: AbortSignal | undefined;
  readonly clock: () => number;
  readonly ids: () => string;
}

/** Fills in the defaults. */
export function resolveContractOptions(options: ContractOptions): ResolvedContractOptions {
  const { admin, manager, staff, sales, auditor } = options.tokens;
  const given: [Role, string | undefined][] = [
    ['admin', admin],
    ['manager', manager],
    ['staff', staff],
    ['sales', sales],
    ['auditor', auditor],
  ];
  const replay = options.replay === undefined ? undefined : parseReplay(options.replay);
  const tokens = new Map(given.flatMap(([role, token]) => (token === undefined ? [] : [[role, token]])));
  const { expiredToken, issueToken } = options;
  const secrets = new Map<string, string>(tokens);
  if (expiredToken !== undefined) secrets.set('nobody any more', expiredToken);
  return {
    baseUrl: options.baseUrl.replace(/\/+$/, ''),
    tokens,
    secrets,
    products: [...new Set(options.products)],
    // Looked up for each request: a test may replace the global one later.
    fetch: options.fetch ?? ((request) => globalThis.fetch(request)),
    webSocket: options.webSocket ?? (options.fetch === undefined ? globalWebSocket() : undefined),
    profiles: options.profiles ?? profileIds,
    required: options.profiles ?? [],
    checks: replay === undefined ? options.checks : [replay.checkId],
    seed: replay?.seed ?? options.seed ?? 1,
    runs: options.runs ?? 50,
    replay,
    expiredToken,
    issueToken:
      issueToken &&
      (async (lifeSeconds) => {
        const token = await issueToken(lifeSeconds);
        secrets.set('somebody for a minute', token);
        return token;
      }),
    passTime: options.passTime,
    timeoutMs: options.timeoutMs ?? 10_000,
    onResult: options.onResult ?? (() => undefined),
    signal: options.signal,
    clock: options.clock ?? (() => performance.now()),
    ids: options.ids ?? (() => crypto.randomUUID()),
  };
}

/** Node has had it since 22. */
function globalWebSocket(): OpenWebSocket | undefined {
  return typeof WebSocket === 'undefined' ? undefined : (url) => new WebSocket(url);
}
