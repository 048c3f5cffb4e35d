import { ConnectionDropped } from '@onhand/server';
import { type HttpHandler, http, type WebSocketHandler } from 'msw';
import { atOrBelow } from './at-or-below.ts';
import { handleSockets } from './handle-sockets.ts';
import { createInventoryMock } from './mock/create-inventory-mock.ts';
import type { InventoryMock, InventoryMockOptions } from './mock/inventory-mock.ts';

/** MSW handlers, and the mock that they are of. */
export interface InventoryHandlers extends Array<HttpHandler | WebSocketHandler> {
  readonly mock: InventoryMock;
}

/**
 * The whole API as handlers for `setupServer` or `setupWorker`, with a state of its own per call. They answer every
 * request and every WebSocket at or below `baseUrl`, unknown paths too, and leave all others alone. A bearer token is the role itself
 * (`admin`, or `sales:alice`) unless `auth` says otherwise.
 *
 * @throws TypeError when `baseUrl` is not an http(s) URL, or a product is not usable.
 * @example
 * const handlers = createInventoryHandlers();
 * setupServer(...handlers).listen();
 * handlers.mock.use(scenarios.dropAfterCommit());
 */
export function createInventoryHandlers(options: InventoryMockOptions = {}): InventoryHandlers {
  const { mock, root, server } = createInventoryMock(options);
  const { origin, basePath } = root;
  // One handler for all paths: MSW tries handlers one after the other, and the server finds its route faster.
  return Object.assign(
    [
      http.all(atOrBelow(origin + basePath), ({ request }) => answerMocked(mock, request)),
      handleSockets(root, () => server),
    ],
    { mock },
  );
}

/** A fault that drops the connection is to the code under test what a broken network is. */
export async function answerMocked(mock: InventoryMock, request: Request): Promise<Response> {
  try {
    const answer = await mock.fetch(request);
    // The page of happy-dom keeps its origin to itself, and then asks for leave to read all the same.
    if (!request.headers.has('origin')) answer.headers.set('access-control-allow-origin', '*');
    return answer;
  } catch (error) {
    // Whoever gave up hears of it from MSW, which waits for an answer all the same.
    if (error instanceof ConnectionDropped || request.signal.aborted) return Response.error();
    throw error;
  }
}
