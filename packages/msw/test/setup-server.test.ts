import { createInventoryHandlers } from '@onhand/msw';
import { http } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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

describe('the sockets that MSW 3 makes', () => {
  const count = () => process.getActiveResourcesInfo().filter((name) => name === 'TCPSocketWrap').length;
  beforeAll(() => server.listen({ onUnhandledFrame: 'bypass' }));
  afterAll(() => server.close());

  it('are gone soon after an answer of ours, which says how long it is', async () => {
    server.resetHandlers(...createInventoryHandlers());
    const before = count();
    for (let turn = 0; turn < 10; turn++) {
      const answer = await fetch('http://localhost:8000/api/products/prod_789/inventory');
      expect(Number(answer.headers.get('content-length'))).toBe((await answer.bytes()).byteLength);
    }
    await expect.poll(count).toBeLessThanOrEqual(before);
  });

  it('stay where an answer does not say so', async () => {
    server.resetHandlers(http.get('http://unmeasured.test/', () => new Response('7 bytes')));
    const before = count();
    for (let turn = 0; turn < 10; turn++) await (await fetch('http://unmeasured.test/')).text();
    expect(count()).toBeGreaterThan(before);
  });
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
