import { createInventoryServer, type InventoryServerOptions, roleTokens } from '@onhand/server';
import { type HttpHandler, http } from 'msw';

/** What the mocked API is, and where the code under test believes it to be. */
export interface InventoryHandlersOptions extends Omit<InventoryServerOptions, 'basePath'> {
  /** The root of the API; `http://localhost:8000/api` unless given. */
  readonly baseUrl?: string;
}

/**
 * The whole API as handlers for `setupServer` or `setupWorker`, with a state of its own per call. A bearer token is the
 * role itself (`admin`, or `sales:alice`) unless `auth` says otherwise.
 *
 * @throws TypeError when `baseUrl` is not an absolute http(s) URL, or a product is not usable.
 * @example
 * const mock = setupServer(...createInventoryHandlers());
 * mock.listen();
 */
export function createInventoryHandlers(options: InventoryHandlersOptions = {}): HttpHandler[] {
  const { baseUrl = 'http://localhost:8000/api', auth = roleTokens(), ...serverOptions } = options;
  const root = parseBaseUrl(baseUrl);
  const server = createInventoryServer({ ...serverOptions, auth, basePath: root.pathname });
  // One handler for all paths: MSW tries handlers one after the other, and the server finds its route faster.
  return [http.all(`${root.origin}${root.pathname}/*`, ({ request }) => server.fetch(request))];
}

function parseBaseUrl(baseUrl: string): { origin: string; pathname: string } {
  const url = URL.canParse(baseUrl) ? new URL(baseUrl) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol)) {
    throw new TypeError(
      `Failed to create inventory handlers: '${baseUrl}' is not an absolute URL. Use one such as http://localhost:8000/api.`,
    );
  }
  return { origin: url.origin, pathname: url.pathname.replace(/\/+$/, '') };
}
