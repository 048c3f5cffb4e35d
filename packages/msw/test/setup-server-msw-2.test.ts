import { setupServer } from 'msw-2/node';
import { vi } from 'vitest';
import { describeMockedInventory } from './describe-mocked-inventory.ts';
import { serveAnything } from './serve-anything.ts';

// What an application with MSW 2 has: the package's own import of msw leads to that major as well.
vi.mock('msw', () => import('msw-2'));

const server = setupServer();
const real = serveAnything();

describeMockedInventory('setupServer of MSW 2', {
  start: async () => {
    await real.start();
    server.listen({ onUnhandledRequest: 'bypass' });
  },
  stop: async () => {
    server.close();
    await real.stop();
  },
  replaceHandlers: (handlers) => server.resetHandlers(...handlers),
  realOrigin: real.origin,
});
