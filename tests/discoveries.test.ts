/** Facts about dependencies that our code relies on; docs/discoveries.md tells them. One that stops being true fails here. */
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';

const fromServer = createRequire(new URL('../packages/server/package.json', import.meta.url));
const fromSdk = createRequire(new URL('../packages/sdk/package.json', import.meta.url));
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

describe('openapi-fetch', () => {
  const { default: createClient } = fromSdk('openapi-fetch');
  const answering = (answer: () => Response) =>
    createClient({ baseUrl: 'http://localhost', fetch: async () => answer() }).GET('/x');

  it('gives a falsy error for a failure without a body', async () => {
    const { error, response } = await answering(() => new Response('', { status: 500 }));

    expect(error).toBe('');
    expect(response.ok).toBe(false);
  });

  it('throws a bare SyntaxError for HTML on a 200', async () => {
    await expect(answering(() => new Response('<html>'))).rejects.toThrow(SyntaxError);
  });
});

describe('JSON.parse', () => {
  it('does not always say where the error is', () => {
    expect(() => JSON.parse('[x]')).toThrow(/^(?!.*position).*$/);
  });
});

describe('@hono/node-server', () => {
  it('replaces the global Response unless it is told not to', async () => {
    const before = globalThis.Response;
    const { createAdaptorServer } = fromServer('@hono/node-server');

    createAdaptorServer({ fetch: () => new Response(), overrideGlobalObjects: false });
    expect(globalThis.Response).toBe(before);
    createAdaptorServer({ fetch: () => new Response() });
    expect(globalThis.Response).not.toBe(before);
    Object.defineProperty(globalThis, 'Response', { value: before });
  });
});
