import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** A static host, which knows of nothing but files, with a folder of them at `/shop/stock/`. */
export async function serveFolder(folder: string): Promise<{ server: Server; url: string }> {
  const server = createServer(async ({ url = '' }, response) => {
    const file = /^\/shop\/stock\/([^?#]*)/.exec(url)?.[1];
    const name = file === '' ? 'index.html' : (file ?? '-');
    try {
      const content = await readFile(path.join(folder, name));
      response
        .setHeader('content-type', types[path.extname(name)] ?? 'application/octet-stream')
        .end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/shop/stock/` };
}
