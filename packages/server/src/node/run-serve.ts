import { roles } from '@onhand/spec';
import { developmentSecret } from '../http/auth/secret.ts';
import { signToken } from '../http/auth/sign-token.ts';
import { defaultProducts, type ProductSeed } from '../product-seed.ts';
import { loadProducts } from './load-products.ts';
import { logFormats, logRequests } from './log-requests.ts';
import { parseChoice, parseFlags } from './parse-flags.ts';
import { checkSecret } from './run-token.ts';
import { type ServedInventory, type ServeOptions, serveInventory } from './serve-inventory.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

/** `onhand-server`: serves until it is told to stop, then finishes the requests in hand. */
export async function runServe(args: readonly string[], terminal: Terminal): Promise<number> {
  const options = await readOptions(args, terminal);
  const served = await serveOrExplain(options);
  for (const line of await describeServer(served, options)) terminal.out(line);
  await untilSignal(terminal);
  terminal.out('Stopping: no new requests, finishing the ones in hand. Once more to stop at once.');
  const stoppedAtOnce = untilSignal(terminal);
  await Promise.race([served.close(), stoppedAtOnce]);
  return 0;
}

type CliOptions = ServeOptions & {
  port: number;
  host: string;
  products: readonly ProductSeed[];
  auth: { secret: string };
};

async function readOptions(args: readonly string[], terminal: Terminal): Promise<CliOptions> {
  const flags = parseFlags(args, {
    port: { type: 'string', default: '8000' },
    host: { type: 'string', default: '127.0.0.1' },
    products: { type: 'string' },
    'jwt-secret': { type: 'string' },
    'cors-origin': { type: 'string', multiple: true, default: ['*'] },
    log: { type: 'string', default: 'pretty' },
  });
  const { host } = flags;
  const format = parseChoice('--log', flags.log, logFormats);
  return {
    host,
    port: parsePort(flags.port),
    products: flags.products === undefined ? defaultProducts : await loadProducts(flags.products),
    auth: { secret: chooseSecret(host, flags['jwt-secret']) },
    cors: { origins: flags['cors-origin'].map(checkOrigin) },
    wrap: logRequests(format, terminal.out),
    onError: (error, requestId) => terminal.err(`request ${requestId} failed: ${describeFault(error)}`),
  };
}

function describeFault(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function parsePort(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (port <= 65_535) return port;
  throw new UsageError(`Failed to read --port: '${text}' is not a number from 0 to 65535.`);
}

function checkOrigin(origin: string): string {
  if (origin === '*' || (URL.canParse(origin) && new URL(origin).origin === origin)) return origin;
  throw new UsageError(
    `Failed to read --cors-origin: '${origin}' is not an origin such as https://shop.example.com, or *.`,
  );
}

const loopbackHosts = ['127.0.0.1', '::1', 'localhost'];

/** Everybody knows the development secret, so it is good only where nobody else can connect. */
function chooseSecret(host: string, given: string | undefined): string {
  if (given !== undefined) return checkSecret(given);
  if (loopbackHosts.includes(host)) return developmentSecret;
  throw new UsageError(
    `Failed to start: with --host ${host} other machines can connect. Pass --jwt-secret as well.`,
  );
}

async function serveOrExplain(options: CliOptions): Promise<ServedInventory> {
  try {
    return await serveInventory(options);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const place = `${options.host}:${options.port}`;
    if (code === 'EADDRINUSE') {
      throw new Error(
        `Failed to listen on ${place}: the port is in use. Stop the other program or pass another --port.`,
      );
    }
    throw new Error(`Failed to listen on ${place}: ${message}. Check --host and --port.`);
  }
}

/** What a newcomer needs to make a first request. */
async function describeServer({ url }: ServedInventory, { products, auth }: CliOptions): Promise<string[]> {
  const tokens = await Promise.all(roles.map((role) => signToken({ role, secret: auth.secret })));
  const path = products[0] ? `/products/${products[0].id}/inventory` : '/products';
  return [
    `onhand-server listens at ${url}`,
    `Policy open, ${products.length} products, state in memory.`,
    '',
    'Tokens, good for 8 hours:',
    ...roles.map((role, index) => `  ${role.padEnd(8)} ${tokens[index]}`),
    '',
    'Try it:',
    `  curl -i ${url}${path} -H "Authorization: Bearer ${tokens[0]}"`,
    '',
  ];
}

function untilSignal(terminal: Terminal): Promise<void> {
  return new Promise((resolve) => terminal.onSignal(resolve));
}
