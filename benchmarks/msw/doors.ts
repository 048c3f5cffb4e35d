import { createInventoryHandlers } from '@onhand/msw';
import { createInventoryFetch } from '@onhand/msw/fetch';
import { type AnyHandler, http } from 'msw';
import { setupServer } from 'msw/node';
import { type HttpHandler as HttpHandler2, http as http2 } from 'msw-2';
import { setupServer as setupServer2 } from 'msw-2/node';
import { fixedAnswer } from '../fixed-answer.ts';

export const baseUrl = 'http://localhost:8000/api';
const updates = `${baseUrl}/products/:productId/inventory`;

/** A way to an API that is mocked. */
export interface Door {
  readonly fetch: typeof globalThis.fetch;
  readonly close: () => void;
}

/** What the same mock is behind each door. Where MSW is one, it takes the global `fetch` until the door is closed. */
export const doors = {
  createInventoryFetch: (): Door => ({ fetch: createInventoryFetch().fetch, close: () => undefined }),
  'onhand behind MSW 3': () => openMsw3(createInventoryHandlers({ baseUrl })),
  'fixed JSON behind MSW 3': () => openMsw3([http.patch(updates, answerFixed)]),
  'onhand behind MSW 2': () => {
    const mock = createInventoryFetch({ baseUrl });
    // What createInventoryHandlers makes, with the `http` of MSW 2: the package itself finds MSW 3 here.
    return openMsw2([http2.all(new RegExp(`^${baseUrl}(?:/|$)`), ({ request }) => mock.fetch(request))]);
  },
  'fixed JSON behind MSW 2': () => openMsw2([http2.patch(updates, answerFixed)]),
} satisfies Record<string, () => Door>;

export type DoorName = keyof typeof doors;

const answerFixed = () =>
  new Response(fixedAnswer, { headers: { 'content-type': 'application/json', etag: '"inv-2"' } });

function openMsw3(handlers: AnyHandler[]): Door {
  const server = setupServer(...handlers);
  server.listen({ onUnhandledFrame: 'error' });
  return { fetch: globalThis.fetch, close: () => server.close() };
}

function openMsw2(handlers: HttpHandler2[]): Door {
  const server = setupServer2(...handlers);
  server.listen({ onUnhandledRequest: 'error' });
  return { fetch: globalThis.fetch, close: () => server.close() };
}
