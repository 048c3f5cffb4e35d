import { createInventoryHandlers } from '@onhand/msw';
import { setupServer } from 'msw/node';
import { expect, it } from 'vitest';
import { describeMockedInventory } from './describe-mocked-inventory.ts';
import { serveAnything } from './serve-anything.ts';

const server = setupServer();
const real = serveAnything();

describeMockedInventory('setupServer of MSW 3', {
  start: async () => {
    await real.start();
    server.listen({ onUnhandledFrame: 'bypass' });
  },
  stop: async () => {
    server.close();
    await real.stop();
  },
  replaceHandlers: (handlers) => server.resetHandlers(...handlers),
  realOrigin: real.origin,
});

it.each(['/api', 'localhost:8000/api', 'ftp://localhost/api', ''])(
  'refuses the base URL %j and says what one looks like',
  (baseUrl) => {
    expect(() => createInventoryHandlers({ baseUrl })).toThrow(
      new TypeError(
        `Failed to create inventory handlers: '${baseUrl}' is not an http(s) URL. Use one such as http://localhost:8000/api.`,
      ),
    );
  },
);
