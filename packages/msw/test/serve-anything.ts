import { once } from 'node:events';
import { createServer } from 'node:http';

/** A server on this machine that answers everything, to see which requests are let through to the network. */
export function serveAnything() {
  const server = createServer((_request, response) => response.end('real'));
  return {
    start: () => once(server.listen(0, '127.0.0.1'), 'listening'),
    stop: () => once(server.close(), 'close'),
    origin(): string {
      const address = server.address();
      if (address === null || typeof address === 'string') throw new Error('The server does not listen.');
      return `http://127.0.0.1:${address.port}`;
    },
  };
}
