import type { ControlOptions } from '../control/control-options.ts';
import type { PolicyOptions } from '../policy-options.ts';
import { defaultProducts, type ProductSeed } from '../product-seed.ts';
import { parseFault, parseSeed, resolveControlFlags } from './control-flags.ts';
import { loadProducts } from './load-products.ts';
import { type LogFormat, logFormats, logRequests } from './log-requests.ts';
import { parseChoice } from './parse-choice.ts';
import { parseCount } from './parse-count.ts';
import { type ParsedFlags, parseFlags } from './parse-flags.ts';
import { type CliAuth, readAuthFlags } from './read-auth-flags.ts';
import { readPolicyFlags } from './read-policy-flags.ts';
import { serveFlags } from './serve-flags.ts';
import type { ServeOptions } from './serve-inventory.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

/** What the server was told by `onhand-server`, with nothing left open. */
export type CliServeOptions = ServeOptions & {
  port: number;
  host: string;
  basePath: string;
  trustProxy: number;
  products: readonly ProductSeed[];
  auth: CliAuth;
  checkResponses: boolean;
  auditLimit: number;
  historyLimit: number;
  realtime: { eventLimit: number; maxStreams: number; maxStreamsPerUser: number };
  control: ControlOptions;
  policy: PolicyOptions;
};

/** The same with what the command does around the server. */
export interface CliOptions {
  readonly serve: CliServeOptions;
  readonly log: LogFormat;
  /** The file that the products came from; none when they are the ones that are built in. */
  readonly productsFile: string | undefined;
  readonly isWatched: boolean;
}

/** @throws UsageError for flags that cannot be used, with a sentence that says which and why. */
export async function readServeOptions(args: readonly string[], terminal: Terminal): Promise<CliOptions> {
  const flags = parseFlags(args, terminal.env, serveFlags);
  const { values, nameOf } = flags;
  const log = parseChoice(nameOf('log'), values.log, logFormats);
  const productsFile = values.products;
  if (values.watch && productsFile === undefined) {
    throw new UsageError(
      `Failed to read the flags: ${nameOf('watch')} needs a file to watch. Pass --products as well.`,
    );
  }
  const settled = readSettledOptions(flags);
  const products = productsFile === undefined ? defaultProducts : await loadProducts(productsFile);
  return {
    serve: { ...settled, products, wrap: logRequests(log, terminal.out) },
    log,
    productsFile,
    isWatched: values.watch,
  };
}

/** What the flags say without a look at any file. */
function readSettledOptions(flags: ParsedFlags<typeof serveFlags>): Omit<CliServeOptions, 'products'> {
  const { values, nameOf } = flags;
  return {
    host: values.host,
    port: parseCount(nameOf('port'), values.port, { max: 65_535 }),
    basePath: checkBasePath(nameOf('base-path'), values['base-path']),
    trustProxy: parseCount(nameOf('trust-proxy'), values['trust-proxy'], { max: 100 }),
    auth: readAuthFlags(flags),
    cors: { origins: values['cors-origin'].map((origin) => checkOrigin(nameOf('cors-origin'), origin)) },
    policy: readPolicyFlags(flags),
    checkResponses: values['check-responses'],
    auditLimit: parseCount(nameOf('audit-limit'), values['audit-limit'], { min: 1 }),
    historyLimit: parseCount(nameOf('history-limit'), values['history-limit'], { min: 1 }),
    realtime: {
      eventLimit: parseCount(nameOf('event-limit'), values['event-limit'], { min: 1 }),
      maxStreams: parseCount(nameOf('max-streams'), values['max-streams'], {}),
      maxStreamsPerUser: parseCount(nameOf('max-streams-per-user'), values['max-streams-per-user'], {}),
    },
    control: resolveControlFlags(values.host, {
      control: values.control,
      faults: values.fault.map((text) => parseFault(nameOf('fault'), text)),
    }),
    ...(values.seed !== undefined && { seed: parseSeed(nameOf('seed'), values.seed) }),
  };
}

function checkOrigin(name: string, origin: string): string {
  if (origin === '*' || (URL.canParse(origin) && new URL(origin).origin === origin)) return origin;
  throw new UsageError(
    `Failed to read ${name}: '${origin}' is not an origin such as https://shop.example.com, or *.`,
  );
}

function checkBasePath(name: string, path: string): string {
  if (path === '' || /^(\/[A-Za-z0-9._~-]+)+$/.test(path)) return path;
  throw new UsageError(
    `Failed to read ${name}: '${path}' is not a path such as /api, without a slash at its end.`,
  );
}
