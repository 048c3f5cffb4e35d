import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { createInventoryServer, roleTokens, signToken } from '@onhand/server';
import { serveInventory } from '@onhand/server/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { holdClosedPort } from './hold-closed-port.ts';
import { runCommand } from './run-command.ts';
import { selfSigned } from './self-signed.ts';

let right: Awaited<ReturnType<typeof serveInventory>>;
let strict: typeof right;
let admin: string;
const opened: { close(): unknown }[] = [];
beforeAll(async () => {
  admin = await signToken({ role: 'admin' });
  right = await serveInventory({ port: 0, host: '127.0.0.1' });
  strict = await serveInventory({ port: 0, host: '127.0.0.1', policy: { name: 'documented', strict: true } });
});
afterAll(async () => {
  for (const one of [...opened, right, strict]) await one.close();
});

async function listen(listener: RequestListener, tls?: { key: string; cert: string }): Promise<string> {
  const server = tls === undefined ? createServer(listener) : createTlsServer(tls, listener);
  opened.push({ close: () => server.close() });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return `${tls === undefined ? 'http' : 'https'}://127.0.0.1:${port}`;
}

async function findClosedPort(): Promise<string> {
  const closed = await holdClosedPort();
  opened.push(closed);
  return `${closed.origin}/api`;
}

const run = (...args: string[]) => runCommand(args, { ONHAND_TOKEN: admin });

describe('bad use is answered with 2 and a sentence that says what to do', () => {
  it.each<[string, () => Promise<readonly string[]> | readonly string[], RegExp]>([
    [
      'nothing listens',
      async () => [await findClosedPort()],
      /Nothing listens at 127\.0\.0\.1:\d+.*Start the server/,
    ],
    [
      'there is no such host',
      () => ['http://no-such-host.invalid/api', '--yes'],
      // By what this machine has for a name server: one that knows, one that is out of reach, one that is slow.
      /no-such-host\.invalid.*(Correct the address|name server|did not answer in time)/,
    ],
    [
      'the certificate is self-signed',
      async () => [await listen((_q, answer) => answer.end(), selfSigned)],
      /signed by nobody whom this machine trusts.*NODE_EXTRA_CA_CERTS/,
    ],
    [
      'TLS is spoken to a plain port',
      () => [right.url.replace('http:', 'https:')],
      /does not speak TLS on this port.*http:\/\//,
    ],
    [
      'plain HTTP is spoken to a TLS port',
      async () => [(await listen((_q, answer) => answer.end(), selfSigned)).replace('https:', 'http:')],
      /closed the connection.*https:\/\//,
    ],
    [
      'the base path is missing',
      () => [new URL(right.url).origin],
      /products was answered with 404.*The API is at http:\/\/127\.0\.0\.1:\d+\/api: give that/,
    ],
    [
      'the base path is too long',
      () => [`${right.url}/v1`],
      /The API is at http:\/\/127\.0\.0\.1:\d+\/api: give that/,
    ],
    [
      'a login page answers',
      async () => [await listen(loginPage)],
      /an HTML page \("Sign in"\) \(200\).*login page/,
    ],
    [
      'a redirect answers',
      async () => [await listen(redirect)],
      /leads to https:\/\/sso\.example\.com\/login \(302\).*address of the API itself/,
    ],
    ['the server fails at once', async () => [await listen(fail)], /answered with 500.*log of the server/],
    [
      'a product does not exist',
      () => [right.url, '--product', 'prod_x'],
      /no product 'prod_x'.*Name products/,
    ],
    [
      'limits are in force',
      () => [strict.url, '--product', 'prod_1'],
      /strict.*max_daily_adjustments 50.*policy "open"/,
    ],
    [
      'the host is not this machine',
      () => ['https://staging.example.com/api', '--product', 'p'],
      /staging\.example\.com\/api is not this machine.*would change p.*add --yes/,
    ],
    ['no address is given', () => ['--product', 'prod_1'], /no address is given/],
    ['the address is none', () => ['ftp://x/api'], /is no address.*http:\/\/localhost:8000\/api/],
    ['a profile does not exist', () => [right.url, '--profile', 'speed'], /'speed' is not one of core, auth/],
    ['a check does not exist', () => [right.url, '--check', 'x'], /no check 'x'/],
    [
      'a replay is cut off',
      () => [right.url, '--replay', 'update-inventory'],
      /does not read like check@seed:path/,
    ],
    ['a flag does not exist', () => [right.url, '--tokn', 'x'], /Unknown option '--tokn'/],
    [
      'two reports would share one place',
      () => [right.url, '--reporter', 'json', '--reporter', 'junit'],
      /--reporter json=FILE/,
    ],
    ['a number is none', () => [right.url, '--runs', 'many'], /--runs: 'many' is not a whole number/],
    [
      'a file cannot be written',
      () => [right.url, '--reporter', `json=${import.meta.filename}/x.json`],
      /Failed to write .*bad-use\.test\.ts\/x\.json/,
    ],
  ])('%s', async (_what, args, sentence) => {
    const { code, err } = await run(...(await args()));
    expect(err).toMatch(new RegExp(sentence.source, 's'));
    expect(err).not.toMatch(/\n\s+at /);
    expect(code).toBe(2);
  });

  it('a token is wrong, expired, misspelt or not given, and it is never repeated', async () => {
    const expired = await signToken({ role: 'admin', expiresInSeconds: -60 });
    const cases: [string | undefined, RegExp][] = [
      ['a-wrong-token-of-some-length', /refused the token for admin \(401\)\. Give one that is valid/],
      [expired, /It expired at \d{4}-.*: give a new one/],
      [`Bearer ${admin}`, /without the word Bearer/],
      [undefined, /no token is given.*ONHAND_TOKEN/],
    ];
    for (const [token, sentence] of cases) {
      const { code, err } = await runCommand([right.url], token === undefined ? {} : { ONHAND_TOKEN: token });
      expect(err).toMatch(sentence);
      expect(code).toBe(2);
      if (token !== undefined) expect(err).not.toContain(token);
    }
  });

  it('a token is of another role than it was given for', async () => {
    const manager = await signToken({ role: 'manager', expiresInSeconds: 60 });
    const { code, err } = await run(right.url, '--token', manager);
    expect(err).toContain('The token for admin is one of the role manager. Give one with the role admin.');
    const other = await run(right.url, '--token', admin, '--token-sales', manager);
    expect(other.err).toContain(
      'The token for sales is one of the role manager. Give one with the role sales, or',
    );
    expect([code, other.code]).toEqual([2, 2]);
  });

  it('a token stands where the address should, and it is not repeated', async () => {
    const { err } = await run(right.url, admin);
    expect(err).toContain('more than one address');
    expect(err).not.toContain(admin);
  });

  it('a product has too little stock, and the server refuses to set it', async () => {
    const { fetch } = createInventoryServer({ auth: roleTokens() });
    const url = await listen(async (incoming, outgoing) => {
      if (incoming.method === 'PATCH') {
        outgoing.writeHead(422, { 'content-type': 'application/problem+json' });
        outgoing.end(JSON.stringify({ status: 422, code: 'insufficient-stock', detail: 'Only 3 are left.' }));
        return;
      }
      const headers = { authorization: 'Bearer admin' };
      const answer = await fetch(new Request(`http://x${incoming.url}`, { headers }));
      outgoing.writeHead(answer.status, Object.fromEntries(answer.headers));
      outgoing.end(await answer.text());
    });
    const { code, err } = await run(`${url}/api`, '--product', 'prod_1');
    expect(err).toMatch(
      /'prod_1' cannot be brought to a stock of 100.*Only 3 are left.*Name a product that may be set/s,
    );
    expect(code).toBe(2);
  });
});

const loginPage: RequestListener = (_incoming, outgoing) => {
  outgoing.writeHead(200, { 'content-type': 'text/html' });
  outgoing.end('<!doctype html><title>Sign in</title><form><input type="password"></form>');
};
const redirect: RequestListener = (_incoming, outgoing) => {
  outgoing.writeHead(302, { location: 'https://sso.example.com/login?next=%2Fapi' });
  outgoing.end();
};
const fail: RequestListener = (_incoming, outgoing) => {
  outgoing.writeHead(500);
  outgoing.end();
};
