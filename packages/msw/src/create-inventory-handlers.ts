import {
  ConnectionDropped,
  createInventoryServer,
  type InventoryServer,
  type InventoryServerOptions,
  roleTokens,
} from '@onhand/server';
import { type HttpHandler, http } from 'msw';

/** What the mocked API is, and where the code under test believes it to be. */
export interface InventoryHandlersOptions extends Omit<InventoryServerOptions, 'basePath'> {
  /**
   * The root of the API, with or without a slash at its end; `http://localhost:8000/api` unless given. On a web page it
   * may be relative to the page, such as `/api`.
   */
  readonly baseUrl?: string;
}

/**
 * The whole API as handlers for `setupServer` or `setupWorker`, with a state of its own per call. They answer every
 * request at or below `baseUrl`, unknown paths too, and leave all others alone. A bearer token is the role itself
 * (`admin`, or `sales:alice`) unless `auth` says otherwise.
 *
 * @throws TypeError when `baseUrl` is not an http(s) URL, or a product is not usable.
 * @example
 * const mock = setupServer(...createInventoryHandlers());
 * mock.listen();
 */
export function createInventoryHandlers(options: InventoryHandlersOptions = {}): HttpHandler[] {
  const { baseUrl = 'http://localhost:8000/api', auth = roleTokens(), ...serverOptions } = options;
  const { origin, basePath } = parseBaseUrl(baseUrl);
  const server = createInventoryServer({ ...serverOptions, auth, basePath });
  // One handler for all paths: MSW tries handlers one after the other, and the server finds its route faster.
  return [http.all(atOrBelow(origin + basePath), ({ request }) => answer(server, request))];
}

/** A fault that drops the connection is to the code under test what a broken network is. */
async function answer(server: InventoryServer, request: Request): Promise<Response> {
  try {
    return await server.fetch(request);
  } catch (error) {
    if (error instanceof ConnectionDropped) return Response.error();
    throw error;
  }
}

function parseBaseUrl(baseUrl: string): { origin: string; basePath: string } {
  const page = globalThis.location?.href;
  const url = URL.canParse(baseUrl, page) ? new URL(baseUrl, page) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol)) {
    throw new TypeError(
      `Failed to create inventory handlers: '${baseUrl}' is not an http(s) URL. Use one such as http://localhost:8000/api.`,
    );
  }
  return { origin: url.origin, basePath: url.pathname.replace(/\/+$/, '') };
}

/** A pattern in text would not do: MSW 2 reads `[::1]` as a parameter and fails on a path such as `/%ZZ`. */
function atOrBelow(root: string): RegExp {
  return new RegExp(`^${root.replace(/[.[\]]/g, '\\$&')}(?:/|$)`);
}
