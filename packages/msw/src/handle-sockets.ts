import type { InventoryServer } from '@onhand/server';
import { type WebSocketHandler, ws } from 'msw';
import { atOrBelow } from './at-or-below.ts';
import type { MockRoot } from './mock/parse-base-url.ts';

/** One for each root, since MSW keeps a link, and what it listens to, for as long as the process lives. */
const links = /* @__PURE__ */ new Map<string, ReturnType<typeof ws.link>>();

/** Leads every WebSocket at or below the root to a server of this process, which answers as it does over a network. */
export function handleSockets(
  { origin, basePath }: MockRoot,
  findServer: () => Pick<InventoryServer, 'realtime'>,
): WebSocketHandler {
  const address = origin.replace(/^http/, 'ws') + basePath;
  const link = links.get(address) ?? ws.link(atOrBelow(address));
  links.set(address, link);
  return link.addEventListener('connection', ({ client }) => {
    const stream = findServer().realtime.open(
      { url: client.url },
      {
        send: (messages) => {
          for (const { text } of messages) client.send(text);
        },
        bufferedBytes: () => 0,
        close: (code, reason) => client.close(code, reason),
        // What a connection that broke is to a page.
        drop: () => client.close(1006),
      },
    );
    client.addEventListener('close', () => stream.end());
  });
}
