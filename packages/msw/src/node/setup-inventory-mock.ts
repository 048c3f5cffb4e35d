import { AsyncLocalStorage } from 'node:async_hooks';
import { type HttpHandler, http, type WebSocketHandler } from 'msw';
import { type SetupServer, setupServer } from 'msw/node';
import { atOrBelow } from '../at-or-below.ts';
import { answerMocked } from '../create-inventory-handlers.ts';
import { handleSockets } from '../handle-sockets.ts';
import { createInventoryMock, type OpenMock } from '../mock/create-inventory-mock.ts';
import type { InventoryMock, InventoryMockOptions } from '../mock/inventory-mock.ts';
import { resolveHooks, type TestHooks } from './test-hooks.ts';

/** What a mock of the network of this process is. */
export interface SetupOptions extends InventoryMockOptions {
  /**
   * What becomes of requests that are not for the mocked API: `error` refuses them, `warn` says so and sends them, `bypass` sends
   * them. `error` unless given, lest a test calls something real by accident.
   */
  readonly onUnhandledRequest?: 'error' | 'warn' | 'bypass';
  /** Other handlers of yours, asked after the inventory API. */
  readonly handlers?: readonly (HttpHandler | WebSocketHandler)[];
  /** The hooks of the test runner, where it puts none into the global scope: `import * as hooks from 'node:test'`. */
  readonly hooks?: TestHooks;
}

/** A mock of the network of this process. */
export interface NetworkMock extends InventoryMock {
  /**
   * Runs a test in a world of its own, which begins as the mock did: what it requests, also through the global `fetch`, reaches
   * only that world. For tests that run at the same time.
   */
  isolated<Result>(run: (mock: InventoryMock) => Promise<Result> | Result): Promise<Result>;
}

/**
 * Mocks the API for the tests of a file, in one line: it starts before them, begins again after each, and stops after them all.
 *
 * @throws TypeError when there are no hooks, `baseUrl` is not an http(s) URL, or a product is not usable.
 * @example
 * const mock = setupInventoryMock({ products: worlds.oneProduct('mug') });
 * it('sells a mug', async () => {
 *   await checkout('mug');
 *   expect(mock).toHaveStock('mug', 99);
 * });
 */
export function setupInventoryMock(options: SetupOptions = {}): NetworkMock {
  const { onUnhandledRequest = 'error', handlers = [], hooks, ...mockOptions } = options;
  const { start, reset, stop } = resolveHooks(hooks);
  const shared = createInventoryMock(mockOptions);
  const { mock, root } = shared;
  const isolated = new AsyncLocalStorage<OpenMock>();
  const find = () => isolated.getStore() ?? shared;
  const server = setupServer(
    http.all(atOrBelow(root.origin + root.basePath), ({ request }) => answerMocked(find().mock, request)),
    handleSockets(root, () => find().server),
    ...handlers,
  );
  start(() => listen(server, onUnhandledRequest));
  reset(() => {
    server.resetHandlers();
    mock.reset();
  });
  stop(() => {
    shared.server.realtime.close();
    server.close();
  });
  return Object.assign(mock, {
    async isolated<Result>(run: (own: InventoryMock) => Promise<Result> | Result): Promise<Result> {
      const own = createInventoryMock(mockOptions);
      return isolated.run(own, () => run(own.mock));
    },
  });
}

/** MSW 2 and MSW 3 have different names for the option; each reads its own. */
function listen(server: SetupServer, strategy: NonNullable<SetupOptions['onUnhandledRequest']>): void {
  const options = { onUnhandledRequest: strategy, onUnhandledFrame: strategy };
  server.listen(options);
}
