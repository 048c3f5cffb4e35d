import { inspect } from 'node:util';
import { AccessTokenError, InventoryManager } from '@onhand/sdk';
import { describe, expect, it } from 'vitest';
import { answer, answerText, inventory as known, problem, result } from './answers.ts';
import { createManager } from './create-manager.ts';
import { failConnection, neverAnswer, type Step } from './scripted-fetch.ts';
import { failureOf, resultOf } from './settle-on-clock.ts';

const secret = 'secret-token';

describe('the access token', () => {
  it('is sent as a bearer token', async () => {
    const { inventory, sent } = createManager([answer(known)]);

    await inventory.get('mug');

    expect(sent[0]?.headers.get('authorization')).toBe('Bearer secret-token');
  });

  it('is asked for anew before every attempt', async () => {
    const tokens = ['old', 'new'];
    const accessToken = async () => tokens.shift() ?? 'none';
    const { inventory, clock, sent } = createManager([problem('internal'), answer(result)], { accessToken });

    await resultOf(inventory.update('mug', { stock: 1 }), clock);

    expect(sent.map(({ headers }) => headers.get('authorization'))).toEqual(['Bearer old', 'Bearer new']);
  });

  it('is asked for once for all that wait', async () => {
    const { promise, resolve } = Promise.withResolvers<string>();
    let asked = 0;
    const accessToken = () => {
      asked++;
      return promise;
    };
    const { inventory, clock, sent } = createManager([answer(known)], { accessToken });

    const calls = Array.from({ length: 100 }, () => inventory.get('mug', { fresh: true }));
    await clock.settle();
    resolve('a-token');
    await Promise.all(calls);

    expect(asked).toBe(1);
    expect(sent).toHaveLength(100);
  });

  it('is kept as long as it says that it holds, with ten seconds to spare', async () => {
    let asked = 0;
    const { inventory, clock } = createManager([answer(known)], {
      accessToken: () => ({ token: `token-${++asked}`, expiresAtMs: clock.now() + 60_000 }),
    });
    const read = () => inventory.get('mug', { fresh: true });

    await read();
    await clock.advance(49_999);
    await read();
    expect(asked).toBe(1);

    await clock.advance(1);
    await read();
    expect(asked).toBe(2);
  });

  it.each([
    ['is aborted', {}],
    ['runs out of time', { timeoutMs: 20, retry: false }],
  ] as const)('is asked for once also when one of those that wait %s', async (_, limits) => {
    const { promise, resolve } = Promise.withResolvers<string>();
    let asked = 0;
    const accessToken = async () => {
      asked++;
      return { token: await promise, expiresAtMs: Number.POSITIVE_INFINITY };
    };
    const { inventory, clock, sent } = createManager([answer(result)], { accessToken });
    const controller = new AbortController();
    const stays = inventory.update('mug', { stock: 1 });
    const leaves = inventory.update('mug', { stock: 1 }, { ...limits, signal: controller.signal });
    const left = leaves.catch((error: unknown) => error);
    await clock.advance(20);
    controller.abort();
    expect(await left).toMatchObject({ outcome: 'not-applied' });

    const comes = inventory.update('mug', { stock: 1 });
    await clock.settle();
    resolve('a-token');
    await Promise.all([stays, comes]);
    await inventory.update('mug', { stock: 1 });

    expect(asked).toBe(1);
    expect(sent).toHaveLength(3);
  });

  it('is asked for anew after a provider that hangs used up an attempt', async () => {
    let asked = 0;
    const accessToken = () => (++asked === 1 ? new Promise<string>(() => {}) : Promise.resolve('a-token'));
    const { inventory, clock, sent } = createManager([answer(known)], { accessToken });

    expect(await resultOf(inventory.get('mug'), clock)).toEqual(known);
    expect(asked).toBe(2);
    expect(sent).toHaveLength(1);
  });

  it('fails the call with the reason when it cannot be had, and nothing is sent', async () => {
    const cause = new Error('the login is down');
    const { inventory, sent } = createManager([answer(known)], { accessToken: () => Promise.reject(cause) });

    const error = await inventory.get('mug').catch((caught: unknown) => caught);

    expect(error).toBeInstanceOf(AccessTokenError);
    expect(error).toMatchObject({ cause });
    expect(sent).toHaveLength(0);
  });

  it.each(['', 'Bearer abc', 'abc\ndef', 'tökén'])(
    'is refused without being shown when it is %j',
    async (token) => {
      const { inventory, sent } = createManager([answer(known)], { accessToken: () => token });

      const error = await inventory.get('mug').catch((caught: unknown) => caught);

      expect(error).toBeInstanceOf(AccessTokenError);
      if (token !== '') expect(inspect(error)).not.toContain(token);
      expect(sent).toHaveLength(0);
    },
  );

  it('is refused with what it may be when it is something else', async () => {
    const accessToken = (): string => JSON.parse('{"access_token":"abc"}');
    const { inventory } = createManager([answer(known)], { accessToken });

    await expect(inventory.get('mug')).rejects.toThrow(
      'must give a bare token of visible ASCII characters, or { token, expiresAtMs }, not object',
    );
  });

  it('is refused by the constructor when it is a string that cannot be sent', () => {
    const create = () =>
      new InventoryManager({ baseUrl: 'https://shop.example/api', accessToken: 'Bearer s3cret' });

    expect(create).toThrow('accessToken must be a function or a bare token');
    expect(create).not.toThrow('s3cret');
  });
});

describe('the access token stays a secret', () => {
  const steps: readonly [string, Step][] = [
    ['the connection fails', failConnection],
    ['no answer comes', neverAnswer],
    ['the server refuses', problem('unauthorized')],
    [
      'a proxy shows the request in its page',
      answerText(`<pre>Authorization: Bearer ${secret}</pre>`, { status: 502 }),
    ],
    ['a server gives the request back as JSON', answer({ headers: { authorization: `Bearer ${secret}` } })],
    ['a server gives it back as an error', answer({ authorization: secret, code: 'oops' }, { status: 400 })],
  ];

  it.each(steps)('in message, stack, JSON and inspection when %s', async (_, step) => {
    const { inventory, clock } = createManager([step]);

    const error = await failureOf(inventory.update('mug', { stock: 1, notes: 'for Ann' }), clock);

    for (const shown of [
      String(error),
      inspect(error, { depth: 9, showHidden: true }),
      JSON.stringify(error),
    ]) {
      expect(shown).not.toContain(secret);
      expect(shown).not.toContain('for Ann');
    }
  });

  it('from the platform fetch, when there is no server', async () => {
    const inventory = new InventoryManager({
      baseUrl: 'http://127.0.0.1:1/api',
      accessToken: secret,
      retry: { maxAttempts: 1 },
    });

    const error = await inventory.get('mug').catch((caught: unknown) => caught);

    expect(error).toMatchObject({ code: 'network' });
    expect(inspect(error, { depth: 9, showHidden: true })).not.toContain(secret);
  });

  it('in the manager itself', () => {
    const { inventory } = createManager([answer(known)]);

    expect(inspect(inventory, { depth: 9, showHidden: true })).not.toContain(secret);
    expect(JSON.stringify(inventory)).not.toContain(secret);
  });
});

describe('a redirect', () => {
  it.each([301, 302, 303, 307, 308])(
    'with %i is not followed, so the token goes nowhere else',
    async (status) => {
      const { inventory, sent } = createManager([
        answerText(null, { status, headers: { location: 'https://elsewhere.example/' } }),
      ]);

      const error = await inventory.get('mug').catch((caught: unknown) => caught);

      expect(error).toMatchObject({ code: 'unexpected-response', status, retryable: false });
      expect(String(error)).toContain('Set baseUrl');
      expect(sent).toHaveLength(1);
      expect(sent[0]?.redirect).toBe('manual');
    },
  );

  it('that a browser hides is told as one', async () => {
    const { inventory } = createManager([() => Response.error()]);

    await expect(inventory.get('mug')).rejects.toMatchObject({ code: 'unexpected-response', status: 0 });
  });
});
