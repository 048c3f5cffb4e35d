import { once } from 'node:events';
import { createServer } from 'node:http';
import { gzipSync } from 'node:zlib';
import { createInventoryServer, roleTokens } from '@onhand/server';
import { serveInventory } from '@onhand/server/node';
import { describe, expect, it } from 'vitest';
import { runContract } from '../../src/index.ts';
import { allTokens } from '../targets/all-tokens.ts';
import { holdClosedPort } from './hold-closed-port.ts';
import { runCommand } from './run-command.ts';
import { serveFetch } from './serve-fetch.ts';
import { startProxy } from './start-proxy.ts';

/** Makes a change. The proxy has seen it when the last byte of the answer is there, and not with its head. */
async function call(url: string, body: object): Promise<void> {
  const answer = await fetch(url, {
    method: 'PATCH',
    headers: { authorization: 'Bearer admin', 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  await answer.arrayBuffer();
}

describe('onhand-contract proxy', () => {
  it('accuses a right server of nothing, whatever its clients do', { timeout: 120_000 }, async () => {
    const server = await serveInventory({ port: 0, host: '127.0.0.1', auth: roleTokens() });
    const proxy = await startProxy(server.url);
    const products = ['prod_1', 'prod_789'];
    const report = await runContract({ baseUrl: proxy.url, tokens: allTokens, products, runs: 3 });
    const { findings, seen, code } = await proxy.stop();
    await server.close();

    const broken = report.results.flatMap((one) => (one.status === 'broken' ? [one.message] : []));
    expect(broken).toEqual([]);
    // WebSockets have come through too.
    expect(report.results.find(({ id }) => id.endsWith('/web-socket-refusals'))?.status).toBe('held');
    expect(findings.filter(({ side }: { side: string }) => side === 'server')).toEqual([]);
    expect(seen).toBeGreaterThan(1_000);
    // The suite makes on purpose what clients get wrong.
    const rules = new Set(findings.map(({ rule }: { rule: string }) => rule));
    for (const rule of ['openapi-body', 'openapi-query', 'openapi-token', 'key-reused'])
      expect(rules).toContain(rule);
    expect(code).toBe(1);
  });

  it('says what is wrong on either side as it passes by, and ends with 0 when nothing is', async () => {
    const right = createInventoryServer({ auth: roleTokens() });
    const server = await serveFetch(async (request) => {
      const answer = await right.fetch(request);
      if (request.method !== 'PATCH') return answer;
      const body = await answer.json();
      const spoilt = body.operation === 'decrement' ? { ...body, stock: body.stock - 1 } : body;
      return Response.json(spoilt, { status: answer.status, headers: answer.headers });
    });
    const proxy = await startProxy(`${server.origin}/api`);
    const url = `${proxy.url}/products/prod_789/inventory`;
    await call(url, { operation: 'increment', stock: 1 });
    expect(proxy.said()).not.toContain('✗');
    await call(url, { operation: 'decrement', stock: 2 });
    await call(url, { operation: 'increment', stock: 1, colour: 'red' });
    expect(proxy.said()).toMatch(
      /✗ server PATCH \/products\/prod_789\/inventory After decrement 2 on a stock of 101, stock has to be 99, got 98\. \(arithmetic\)/,
    );
    expect(proxy.said()).toContain(
      '✗ client PATCH /products/prod_789/inventory The body has "colour", which is not documented.',
    );
    expect((await proxy.stop()).code).toBe(1);

    const clean = await startProxy(`${server.origin}/api`);
    await call(`${clean.url}/products/prod_1/inventory`, { operation: 'increment', stock: 1 });
    expect(await clean.stop()).toEqual({ code: 0, target: `${server.origin}/api`, seen: 1, findings: [] });
    await server.close();
  });

  it('passes bodies of any length and encoding on unchanged, and says what it saw of them', async () => {
    const long = Buffer.alloc(3_000_000, 'x');
    const zipped = gzipSync('[]');
    const server = createServer((incoming, outgoing) => {
      let length = 0;
      incoming.on('data', (chunk: Buffer) => {
        length += chunk.length;
      });
      incoming.on('end', () => {
        const isZip = incoming.url === '/api/products?limit=1';
        outgoing.writeHead(200, {
          'x-length': length,
          'content-type': 'application/json',
          ...(isZip && { 'content-encoding': 'gzip' }),
        });
        outgoing.end(isZip ? zipped : long);
      });
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const origin = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
    const proxy = await startProxy(`${origin}/api`);

    const answer = await fetch(`${proxy.url}/echo`, { method: 'POST', body: long });
    expect(answer.headers.get('x-length')).toBe('3000000');
    expect(Buffer.from(await answer.arrayBuffer()).equals(long)).toBe(true);
    const list = await fetch(`${proxy.url}/products?limit=1`, { headers: { authorization: 'Bearer admin' } });
    expect(await list.json()).toEqual([]);
    // To unpack the answer takes the proxy a moment more than the client.
    await expect.poll(() => proxy.said()).toContain('X-Total-Count is missing');
    server.close();

    const { findings } = await proxy.stop();
    const ofList = findings.filter(
      ({ request, side }: { request: string; side: string }) =>
        request === 'GET /products' && side === 'server',
    );
    expect(ofList.map(({ sentence }: { sentence: string }) => sentence)).toEqual([
      expect.stringContaining('X-Request-Id is missing'),
      expect.stringContaining('X-Total-Count is missing'),
    ]);
  });

  it('answers 502 where nobody answers', async () => {
    const closed = await holdClosedPort();
    const proxy = await startProxy(`${closed.origin}/api`);
    expect((await fetch(`${proxy.url}/products`)).status).toBe(502);
    await proxy.stop();
    closed.close();
  });

  it('shows no token', async () => {
    const secret = 'a-token-that-nobody-may-see';
    const server = await serveFetch(async () => Response.json({ code: 'x' }, { status: 401 }));
    const proxy = await startProxy(`${server.origin}/api`);
    const headers = { authorization: `Bearer ${secret}` };
    await (await fetch(`${proxy.url}/products/p/inventory`, { headers })).arrayBuffer();
    const ended = await proxy.stop();
    expect(ended.findings.length).toBeGreaterThan(0);
    expect(proxy.said() + JSON.stringify(ended)).not.toContain(secret);
    await server.close();
  });

  it.each([
    [['--target', 'https://api.example.com/v1'], /is not this machine alone.*--yes/],
    [['--target', 'http://localhost:1/api', '--host', '0.0.0.0'], /0\.0\.0\.0 is not this machine alone/],
    [[], /no address is given. Write --target URL/],
    [['--target', 'http://localhost:1', '--port', 'x'], /--port: 'x' is not a whole number/],
  ])('does not start with %j', async (args, sentence) => {
    const { code, err } = await runCommand(['proxy', ...args]);
    expect(code).toBe(2);
    expect(err).toMatch(sentence);
  });
});
