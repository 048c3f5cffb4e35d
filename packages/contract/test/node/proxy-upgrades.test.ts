import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect, type Socket } from 'node:net';
import { roleTokens } from '@onhand/server';
import { serveInventory } from '@onhand/server/node';
import { expect, it } from 'vitest';
import { startProxy } from './start-proxy.ts';

it('ends its connections when it is stopped, also those that have become WebSockets', async () => {
  const server = await serveInventory({ port: 0, auth: roleTokens() });
  const proxy = await startProxy(server.url);
  const headers = { authorization: 'Bearer admin' };
  const answer = await fetch(`${proxy.url}/inventory/realtime-tickets`, { method: 'POST', headers });
  const { ticket } = await answer.json();
  const address = `${proxy.url.replace('http', 'ws')}/inventory/realtime?product_id=prod_1&ticket=${ticket}`;
  const follower = new WebSocket(address);
  const ended = new Promise((resolve) => {
    follower.addEventListener('close', resolve);
  });
  await new Promise((resolve) => {
    follower.addEventListener('message', resolve);
  });
  await proxy.stop();

  await ended;
  await expect.poll(() => server.control.realtime.count()).toBe(0);
  await server.close();
});

it('waits for no answer to an upgrade when it is stopped', async () => {
  const reached = Promise.withResolvers<Socket>();
  const server = createServer().on('upgrade', (_incoming, socket: Socket) => reached.resolve(socket));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  const proxy = await startProxy(`http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/api`);
  const { hostname, port } = new URL(proxy.url);
  const client = connect(Number(port), hostname);
  client.write('GET /api/x HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n');
  const atServer = await reached.promise;
  const left = once(atServer.resume(), 'end');
  await proxy.stop();

  await left;
  client.destroy();
  atServer.destroy();
  server.close();
});
