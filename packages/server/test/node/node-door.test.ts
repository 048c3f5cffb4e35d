import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { roleTokens } from '@onhand/server';
import { type ServedInventory, type ServeOptions, serveInventory } from '@onhand/server/node';
import { afterEach, describe, expect, it } from 'vitest';

let served: ServedInventory;
let faults: unknown[] = [];
const sockets: Socket[] = [];

afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  await served.close();
});

async function start(options: ServeOptions = {}) {
  faults = [];
  served = await serveInventory({
    port: 0,
    auth: roleTokens(),
    products: [{ id: 'mug', name: 'Mug', stock: 500 }],
    onError: (error) => faults.push(error),
    ...options,
  });
}

/** A connection, to write bytes as they are, and to wait until what came back looks like something. */
async function open() {
  const { hostname, port } = new URL(served.url);
  const socket = connect(Number(port), hostname);
  sockets.push(socket);
  let received = '';
  socket.setEncoding('utf8');
  socket.on('data', (text) => {
    received += text;
  });
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  return {
    socket,
    write: (text: string) => socket.write(text),
    async until(pattern: RegExp) {
      while (!pattern.test(received)) await once(socket, 'data');
      return received;
    },
    async untilClosed() {
      if (!socket.closed) await once(socket, 'close');
      return received;
    },
  };
}

const target = '/api/products/mug/inventory';
const head = (method: string, path: string, ...fields: string[]) =>
  [`${method} ${path} HTTP/1.1`, 'Host: localhost', 'Authorization: Bearer admin', ...fields, '', ''].join(
    '\r\n',
  );
const patch = (body: string, ...fields: string[]) =>
  head(
    'PATCH',
    target,
    'Content-Type: application/json',
    `Content-Length: ${Buffer.byteLength(body)}`,
    ...fields,
  ) + body;
const take = patch('{"operation":"decrement","stock":1}');
const read = head('GET', target);

const readStock = async () => {
  const answer = await fetch(`${served.url}/products/mug/inventory`, {
    headers: { authorization: 'Bearer admin' },
  });
  return (await answer.json()).stock;
};

const countOf = (text: string, pattern: RegExp) => text.match(new RegExp(pattern, 'g'))?.length ?? 0;

describe('a connection', () => {
  it('does requests that were sent without waiting one after the other', async () => {
    await start();
    const connection = await open();

    connection.write(take + take + read);
    const answers = await connection.until(/"version":3/);

    expect(countOf(answers, /HTTP\/1\.1 200 OK/)).toBe(3);
    expect([...answers.matchAll(/"stock":(\d+)/g)].map(([, stock]) => stock)).toEqual(['499', '498', '498']);
  });

  it('takes a request byte by byte', async () => {
    await start();
    const connection = await open();

    for (const byte of take) connection.write(byte);

    expect(await connection.until(/"stock":\d+/)).toContain('"stock":499');
  });

  it('goes on after a body that nobody wanted', async () => {
    await start();
    const connection = await open();

    connection.write(patch('{"stock":1}').replace('Bearer admin', 'Bearer nobody') + read);

    const answers = await connection.until(/"stock":500/);
    expect(answers).toMatch(/^HTTP\/1\.1 401 /);
    expect(countOf(answers, /HTTP\/1\.1/)).toBe(2);
  });

  it('is closed when such a body does not end', async () => {
    await start();
    const connection = await open();

    connection.write(head('PATCH', target, 'Content-Type: application/json', 'Content-Length: 1048577'));
    connection.write('{');

    expect(await connection.untilClosed()).toMatch(/^HTTP\/1\.1 413 /);
  });

  it('is closed when a body of unknown length has become too large', async () => {
    await start();
    const connection = await open();
    const chunk = `10000\r\n${' '.repeat(65_536)}\r\n`;

    connection.write(
      head('PATCH', target, 'Content-Type: application/json', 'Transfer-Encoding: chunked') +
        chunk.repeat(17),
    );

    expect(await connection.untilClosed()).toMatch(/^HTTP\/1\.1 413 /);
    expect(await readStock()).toBe(500);
  });

  it('is told to go on with a body that it asked about', async () => {
    await start();
    const connection = await open();
    const [fields = '', body = ''] = patch('{"stock":7}', 'Expect: 100-continue').split('\r\n\r\n');

    connection.write(`${fields}\r\n\r\n`);
    await connection.until(/^HTTP\/1\.1 100 Continue\r\n\r\n$/);
    connection.write(body);

    expect(await connection.until(/"stock":7/)).toContain('HTTP/1.1 200 OK');
  });

  it('may end before its body is complete, which changes nothing and disturbs nobody', async () => {
    await start();
    const connection = await open();

    connection.write(take.slice(0, -5));
    connection.socket.end();
    await connection.untilClosed();

    expect(await readStock()).toBe(500);
    expect(faults).toEqual([]);
  });

  it('may end before its answer, which disturbs nobody', async () => {
    const held = Promise.withResolvers<void>();
    const reached = Promise.withResolvers<void>();
    await start({
      beforeCommit: () => {
        reached.resolve();
        return held.promise;
      },
    });
    const connection = await open();

    connection.write(take);
    await reached.promise;
    connection.socket.destroy();
    await connection.untilClosed();
    held.resolve();

    await expect.poll(readStock).toBe(499);
    expect(faults).toEqual([]);
  });

  it('ends with the last answer of a server that is closing', async () => {
    const held = Promise.withResolvers<void>();
    const reached = Promise.withResolvers<void>();
    await start({
      beforeCommit: () => {
        reached.resolve();
        return held.promise;
      },
    });
    const connection = await open();

    connection.write(take);
    await reached.promise;
    const closed = served.close();
    held.resolve();

    expect(await connection.untilClosed()).toMatch(/^HTTP\/1\.1 200 OK[\s\S]*connection: close/);
    await closed;
  });
});

describe('a request', () => {
  it.each([
    ['with HEAD is answered without a body', head('HEAD', target), /^HTTP\/1\.1 200 OK(?![\s\S]*\r\n\r\n.)/],
    ['with OPTIONS is told the methods', head('OPTIONS', target), /^HTTP\/1\.1 204 [\s\S]*allow: GET, PATCH/],
    ['without a path is refused', head('OPTIONS', '*'), /^HTTP\/1\.1 400 /],
    ['in the form for proxies is answered', head('GET', `http://elsewhere${target}`), /^HTTP\/1\.1 200 OK/],
    ['for another scheme is refused', head('GET', `ftp://elsewhere${target}`), /^HTTP\/1\.1 400 /],
    ['with dots in its path goes where they lead', head('GET', `/api/x/..${target.slice(4)}`), / 200 OK/],
    ['with encoded dots does so too', head('GET', `/api/x/%2E%2e${target.slice(4)}`), / 200 OK/],
    ['with a backslash is refused', head('GET', '/api\\products'), /^HTTP\/1\.1 400 /],
    ['with an encoded name finds it', head('GET', '/api/products/m%75g/inventory'), / 200 OK/],
    ['with a broken encoding finds nothing', head('GET', '/api/products/%zz'), /^HTTP\/1\.1 404 /],
    ['with an empty query is answered', head('GET', `${target}?`), / 200 OK/],
    ['with a query that has to be encoded is read', head('GET', `${target}/history?reason='"`), / 200 OK/],
    ['of HTTP/1.0 without a Host is refused', `GET ${target} HTTP/1.0\r\n\r\n`, /^HTTP\/1\.1 400 /],
    ['with two Hosts is refused', head('GET', target, 'Host: elsewhere'), /^HTTP\/1\.1 400 /],
    ['with a user in its Host is refused', read.replace('localhost', 'a@b'), /^HTTP\/1\.1 400 /],
    ['with two tokens is refused', head('GET', target, 'Authorization: Bearer admin'), /^HTTP\/1\.1 401 /],
    ['with two media types is refused', patch('{"stock":1}', 'Content-Type: text/plain'), /^HTTP\/1\.1 415 /],
    [
      'with long headers is refused',
      head('GET', target, `X-Long: ${'x'.repeat(20_000)}`),
      /^HTTP\/1\.1 431 /,
    ],
    ['named as what objects have is no header', head('GET', target, '__proto__: x'), / 200 OK/],
  ])('%s', async (_words, text, expected) => {
    await start();
    const connection = await open();

    connection.write(text);
    connection.socket.end();

    expect(await connection.untilClosed()).toMatch(expected);
    expect(await readStock()).toBe(500);
    expect(faults).toEqual([]);
  });
});

describe('a fault of what wraps the handler', () => {
  it('is reported, and answered without its words', async () => {
    await start({
      wrap: () => async () => {
        throw new Error('secret');
      },
    });
    const connection = await open();

    connection.write(read);
    connection.socket.end();

    const answer = await connection.untilClosed();
    expect(answer).toMatch(/^HTTP\/1\.1 500 /);
    expect(answer).not.toContain('secret');
    expect(faults).toEqual([new Error('secret')]);
  });
});
