import type { ControlOptions } from '../control/control-options.ts';
import { type PolicyName, policyNames } from '../engine/policy.ts';
import { developmentSecret } from '../http/auth/secret.ts';
import { defaultProducts, type ProductSeed } from '../product-seed.ts';
import { isLoopback, parseSeed, resolveControlFlags } from './control-flags.ts';
import { loadProducts } from './load-products.ts';
import { logFormats, logRequests } from './log-requests.ts';
import { parseChoice, parseFlags } from './parse-flags.ts';
import { checkSecret } from './run-token.ts';
import type { ServeOptions } from './serve-inventory.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

/** What `onhand-server` was told, with nothing left open. */
export type CliOptions = ServeOptions & {
  port: number;
  host: string;
  products: readonly ProductSeed[];
  auth: { secret: string };
  control: ControlOptions;
  policy: { name: PolicyName; strict: boolean; adminOnly: boolean };
};

/** @throws UsageError for flags that cannot be used, with a sentence that says which and why. */
export async function readServeOptions(args: readonly string[], terminal: Terminal): Promise<CliOptions> {
  const flags = parseFlags(args, terminal.env, {
    port: { type: 'string', default: '8000' },
    host: { type: 'string', default: '127.0.0.1' },
    products: { type: 'string' },
    'jwt-secret': { type: 'string' },
    'cors-origin': { type: 'string', multiple: true, default: ['*'] },
    log: { type: 'string', default: 'pretty' },
    control: { type: 'boolean', default: false },
    fault: { type: 'string', multiple: true, default: [] },
    seed: { type: 'string' },
    policy: { type: 'string', default: 'open' },
    strict: { type: 'boolean', default: false },
    'admin-only': { type: 'boolean', default: false },
    'trust-proxy': { type: 'string', default: '0' },
    'no-check-responses': { type: 'boolean', default: false },
  });
  const { host } = flags;
  const format = parseChoice('--log', flags.log, logFormats);
  return {
    host,
    port: parseCount('--port', flags.port, 65_535),
    products: flags.products === undefined ? defaultProducts : await loadProducts(flags.products),
    auth: { secret: chooseSecret(host, flags['jwt-secret']) },
    cors: { origins: flags['cors-origin'].map(checkOrigin) },
    policy: {
      name: parseChoice('--policy', flags.policy, policyNames),
      strict: flags.strict,
      adminOnly: flags['admin-only'],
    },
    trustProxy: parseCount('--trust-proxy', flags['trust-proxy'], 100),
    checkResponses: !flags['no-check-responses'],
    control: resolveControlFlags(host, flags),
    ...(flags.seed !== undefined && { seed: parseSeed(flags.seed) }),
    wrap: logRequests(format, terminal.out),
    onError: (error, requestId) => terminal.err(`request ${requestId} failed: ${describeFault(error)}`),
  };
}

function describeFault(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function parseCount(flag: string, text: string, max: number): number {
  const count = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (count <= max) return count;
  throw new UsageError(`Failed to read ${flag}: '${text}' is not a number from 0 to ${max}.`);
}

function checkOrigin(origin: string): string {
  if (origin === '*' || (URL.canParse(origin) && new URL(origin).origin === origin)) return origin;
  throw new UsageError(
    `Failed to read --cors-origin: '${origin}' is not an origin such as https://shop.example.com, or *.`,
  );
}

/** Everybody knows the development secret, so it is good only where nobody else can connect. */
function chooseSecret(host: string, given: string | undefined): string {
  if (given !== undefined) return checkSecret(given);
  if (isLoopback(host)) return developmentSecret;
  throw new UsageError(
    `Failed to start: with --host ${host} other machines can connect. Pass --jwt-secret as well.`,
  );
}
