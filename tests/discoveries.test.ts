/** Facts about dependencies that our code relies on; docs/discoveries.md tells them. One that stops being true fails here. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';

const fromServer = createRequire(new URL('../packages/server/package.json', import.meta.url));
const z = fromServer('zod/mini');

describe('zod/mini', () => {
  it('counts the length of a string in code points', () => {
    const schema = z.string().check(z.minLength(2), z.maxLength(2));

    expect(['📦', '📦📦', '📦📦📦'].map((text) => schema.safeParse(text).success)).toEqual([
      false,
      true,
      false,
    ]);
  });

  it('has no messages of its own and does not repeat the input', () => {
    const [issue] = z.object({ stock: z.int() }).safeParse({}).error.issues;

    expect(issue.message).toBe('Invalid input');
    expect(issue).not.toHaveProperty('input');
  });

  it('finds an own __proto__ key of a strict object', () => {
    expect(z.strictObject({}).safeParse(JSON.parse('{"__proto__":1}')).success).toBe(false);
  });
});

describe('JSON.parse', () => {
  it('does not always say where the error is', () => {
    expect(() => JSON.parse('[x]')).toThrow(/^(?!.*position).*$/);
  });
});

describe('node:http', () => {
  const received = async (options: { joinDuplicateHeaders?: boolean }) => {
    const server = createServer(options, (incoming, outgoing) =>
      outgoing.end(incoming.headers.authorization),
    );
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const socket = connect(typeof address === 'object' && address !== null ? address.port : 0, '127.0.0.1');
    socket.end(
      'GET / HTTP/1.1\r\nHost: a\r\nAuthorization: one\r\nAuthorization: two\r\nConnection: close\r\n\r\n',
    );
    const answer = await text(socket);
    server.close();
    return answer.split('\r\n').at(-1);
  };

  it('drops the second field of some names unless it is told to join them', async () => {
    expect(await received({})).toBe('one');
    expect(await received({ joinDuplicateHeaders: true })).toBe('one, two');
  });

  it('hands over every upgrade once anybody listens for them, unless it is told which', async () => {
    const meet = async (options: object) => {
      const server = createServer(options, (_incoming, outgoing) =>
        outgoing.setHeader('connection', 'close').end('a request'),
      );
      server.on('upgrade', (_incoming, socket) => socket.end('an upgrade'));
      server.listen(0, '127.0.0.1');
      await once(server, 'listening');
      const address = server.address();
      const socket = connect(typeof address === 'object' && address !== null ? address.port : 0, '127.0.0.1');
      socket.write('GET / HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n');
      const answer = await text(socket);
      server.close();
      return answer.split('\r\n').at(-1);
    };

    expect(await meet({})).toBe('an upgrade');
    expect(await meet({ shouldUpgradeCallback: () => false })).toBe('a request');
  });
});
