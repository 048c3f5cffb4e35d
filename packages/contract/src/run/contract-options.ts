import type { Role } from '@onhand/spec';
import type { Caller } from '../client/call.ts';
import { ContractPreflightError } from './contract-preflight-error.ts';

/** What to check, and with what. */
export interface ContractOptions {
  /** Where the API is, base path included: `http://localhost:8000/api`. */
  readonly baseUrl: string;
  /** A bearer token for each role. Without one, the checks that need it are not run, and the report says so. */
  readonly tokens: { readonly admin: string } & {
    readonly [role in Exclude<Role, 'admin'>]?: string | undefined;
  };
  /**
   * Ids of products that the checks may change as they like. Their counts, settings and history will not be the same
   * afterwards. One is needed, two let every check run.
   */
  readonly products: readonly string[];
  /** How requests are sent; the global `fetch` when absent. */
  readonly fetch?: (request: Request) => Promise<Response>;
  /** Where the generated sequences begin; the same seed gives the same sequences. Default 1. */
  readonly seed?: number;
  /** How many sequences are generated. Default 50. */
  readonly runs?: number;
  /** How long one answer may take, in milliseconds. Default 10,000. */
  readonly timeoutMs?: number;
  /** Milliseconds for the durations in the report, from any beginning. */
  readonly clock?: () => number;
  /** Makes keys, orders and adjustment ids unique; it must never repeat itself on one server. Default random UUIDs. */
  readonly ids?: () => string;
}

/** The options with nothing left open. */
export interface ResolvedContractOptions {
  readonly baseUrl: string;
  readonly tokens: ReadonlyMap<Caller, string>;
  readonly products: readonly [string, ...string[]];
  readonly fetch: (request: Request) => Promise<Response>;
  readonly seed: number;
  readonly runs: number;
  readonly timeoutMs: number;
  readonly clock: () => number;
  readonly ids: () => string;
}

/**
 * Fills in the defaults.
 *
 * @throws ContractPreflightError when no product is named.
 */
export function resolveContractOptions(options: ContractOptions): ResolvedContractOptions {
  const [product, ...otherProducts] = options.products;
  if (product === undefined) {
    throw new ContractPreflightError(
      'Failed to check the contract: no product is named. Name products that the checks may change.',
    );
  }
  const { admin, manager, staff, sales, auditor } = options.tokens;
  const given: [Role, string | undefined][] = [
    ['admin', admin],
    ['manager', manager],
    ['staff', staff],
    ['sales', sales],
    ['auditor', auditor],
  ];
  return {
    baseUrl: options.baseUrl.replace(/\/+$/, ''),
    tokens: new Map(given.flatMap(([role, token]) => (token === undefined ? [] : [[role, token]]))),
    products: [product, ...otherProducts],
    // Looked up for each request: a test may replace the global one later.
    fetch: options.fetch ?? ((request) => globalThis.fetch(request)),
    seed: options.seed ?? 1,
    runs: options.runs ?? 50,
    timeoutMs: options.timeoutMs ?? 10_000,
    clock: options.clock ?? (() => performance.now()),
    ids: options.ids ?? (() => crypto.randomUUID()),
  };
}
