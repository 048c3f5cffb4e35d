import { type AuthOptions, createVerifier } from './http/auth/create-verifier.ts';
import { developmentSecret } from './http/auth/secret.ts';
import type { CorsOptions } from './http/cors.ts';
import { createHandler } from './http/create-handler.ts';
import type { BeforeCommit } from './http/route.ts';
import { parseProducts } from './parse-products.ts';
import { defaultProducts, type ProductSeed, toProductState } from './product-seed.ts';
import { createMemoryStore } from './store/memory-store.ts';

/** How a server begins and what it takes from its surroundings. Everything is optional. */
export interface InventoryServerOptions {
  /** The products to begin with; `defaultProducts` unless given. */
  readonly products?: readonly ProductSeed[];
  /** How bearer tokens are checked; with `developmentSecret` unless given. */
  readonly auth?: AuthOptions;
  /** Milliseconds since the epoch; `Date.now` unless given. */
  readonly clock?: () => number;
  /** A new unique string at each call, for the ids of entries and requests; random UUIDs unless given. */
  readonly ids?: () => string;
  /** Where the API begins; `/api` unless given. */
  readonly basePath?: string;
  /** What the `type` of every problem begins with; `https://example.com/errors/` unless given. */
  readonly problemTypeBase?: string;
  /** Which web pages may call; all unless given (a page has no token of its own to abuse). */
  readonly cors?: CorsOptions;
  /** Requests in hand at most, 10,000 unless given; the ones beyond are answered with 503. */
  readonly maxInFlight?: number;
  /** Holds a change just before its atomic step, for as long as it waits; for tests. */
  readonly beforeCommit?: BeforeCommit;
  /** Told of every fault that was answered with 500; writes to the console unless given. */
  readonly onError?: (error: unknown, requestId: string) => void;
}

/** A whole inventory API in this process. */
export interface InventoryServer {
  /** Answers a request, and takes what the global `fetch` takes, so that it can stand in for it. */
  readonly fetch: (input: Request | URL | string, init?: RequestInit) => Promise<Response>;
}

/**
 * Makes a server that keeps its state in memory and runs wherever `Request` and `Response` exist. Each call makes a
 * world of its own.
 *
 * @throws TypeError when a product, the secret or the base path is not usable.
 * @example
 * const server = createInventoryServer({ products: [{ id: 'mug', name: 'Mug', stock: 10 }] });
 * const response = await server.fetch(new Request('http://localhost/api/products', { headers }));
 */
export function createInventoryServer(options: InventoryServerOptions = {}): InventoryServer {
  const clock = options.clock ?? Date.now;
  const products = parseProducts(options.products ?? defaultProducts);
  const handle = createHandler({
    store: createMemoryStore(products.map((seed) => toProductState(seed, clock()))),
    verify: createVerifier(options.auth ?? { secret: developmentSecret }, clock),
    clock,
    ids: options.ids ?? (() => crypto.randomUUID()),
    basePath: checkBasePath(options.basePath ?? '/api'),
    cors: options.cors ?? { origins: ['*'] },
    problemTypeBase: options.problemTypeBase,
    maxInFlight: options.maxInFlight ?? 10_000,
    beforeCommit: options.beforeCommit,
    onError: options.onError ?? writeToConsole,
  });
  // A plain Request goes through as it is: to make another one of it costs as much as the rules do.
  return {
    fetch: async (input, init) => handle(isRequest(input) && !init ? input : new Request(input, init)),
  };
}

function isRequest(input: Request | URL | string): input is Request {
  return typeof input === 'object' && 'method' in input;
}

function checkBasePath(basePath: string): string {
  if (basePath === '' || /^(\/[A-Za-z0-9._~-]+)+$/.test(basePath)) return basePath;
  throw new TypeError(
    `The base path '${basePath}' is not usable. Use '' or a path such as /api, without a slash at its end.`,
  );
}

function writeToConsole(error: unknown, requestId: string): void {
  // biome-ignore lint/suspicious/noConsole: a fault that nobody asked to hear of must still be seen
  console.error(`onhand-server: request ${requestId} failed:`, error);
}
