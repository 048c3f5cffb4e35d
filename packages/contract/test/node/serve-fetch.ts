import { once } from 'node:events';
import { createServer } from 'node:http';
import { pipeline } from 'node:stream/promises';

const ofTheConnection = /^(host|connection|keep-alive|upgrade|content-length|transfer-encoding)$/;

/** Lets a function answer requests over a socket of this machine. */
export async function serveFetch(answer: (request: Request) => Promise<Response>) {
  const server = createServer(async (incoming, outgoing) => {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk);
    const { method = 'GET', url = '/' } = incoming;
    const headers = Object.entries(incoming.headers)
      .filter(([name]) => !ofTheConnection.test(name))
      .map(([name, value]): [string, string] => [name, String(value)]);
    const hasBody = method !== 'GET' && method !== 'HEAD' && chunks.length > 0;
    const request = new Request(`http://${incoming.headers.host}${url}`, {
      method,
      headers,
      body: hasBody ? Buffer.concat(chunks) : null,
    });
    const response = await answer(request);
    const kept = [...response.headers].filter(
      // `fetch` has decoded what it passes on.
      ([name]) => !ofTheConnection.test(name) && name !== 'content-encoding',
    );
    outgoing.writeHead(response.status, Object.fromEntries(kept));
    outgoing.flushHeaders();
    await pipeline(response.body ?? [], outgoing).catch(() => undefined);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return {
    origin: `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
