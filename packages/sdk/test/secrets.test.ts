import { inspect } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toSafeCause } from '../src/errors/to-safe-cause.ts';
import { answer, answerText, problem, result } from './answers.ts';
import { createManager } from './create-manager.ts';
import { failConnection, type Step } from './scripted-fetch.ts';
import { failureOf, resultOf } from './settle-on-clock.ts';

const token = 'secret-token';
/** One that JSON can be written with in several ways. */
const opaque = 'a1/b2+c3==';
const once = { retry: { maxAttempts: 1 } };

async function errorOf(step: Step, accessToken = token): Promise<unknown> {
  const { inventory, clock } = createManager([step], { ...once, accessToken });
  return failureOf(inventory.update('mug', { stock: 1 }), clock);
}

/** Answers with a problem that names the token, as a server writes it that escapes in this way. */
function echo(status: number, code: string, written: string): Step {
  const members = `"code":"${code}","detail":"Bad token ${written}.","request_id":"${written}","more":["${written}"]`;
  return answerText(`{${members}}`, { status });
}

/** Everything that a program can easily print of an error. */
function shownOf(error: unknown): string {
  const chain: unknown[] = [];
  for (let link = error; link instanceof Error; link = link.cause) chain.push(link.message, link.stack);
  const deep = inspect(error, { depth: Number.POSITIVE_INFINITY, showHidden: true, getters: true });
  return [String(error), JSON.stringify(error), inspect(error), deep, ...chain].join('\n');
}

class HttpClientError extends Error {
  readonly request = new Request('https://shop.example', { headers: { authorization: `Bearer ${token}` } });
}

describe('the token is in nothing that an error shows', () => {
  it.each<[string, Step]>([
    ['a problem', problem('unauthorized', { detail: `The token '${token}' has expired.` })],
    ['a page', answerText(`<p>Bearer ${token}</p>`, { status: 502 })],
    ['an unknown problem', answer({ title: `Bearer ${token}`, detail: token }, { status: 418 })],
    ['an answer of success', answer({ id: token })],
    ['a message', () => Promise.reject(new TypeError(`Invalid header value "Bearer ${token}"`))],
    ['a request on what fetch threw', () => Promise.reject(new HttpClientError('fetch failed'))],
    [
      'a cause of a cause',
      () => Promise.reject(new Error('no', { cause: new Error('no', { cause: new HttpClientError('no') }) })),
    ],
    ['a thing that is no error', () => Promise.reject({ config: { headers: { authorization: token } } })],
    ['a symbol', () => Promise.reject(Object.assign(new Error('no'), { [Symbol('request')]: { token } }))],
    ['a text', () => Promise.reject(`Bearer ${token}`)],
    ['a list of errors', () => Promise.reject(new AggregateError([new Error(token)], 'all failed'))],
    ['a circle', () => Promise.reject(circleWith(token))],
  ])('%s', async (_, step) => {
    const error = await errorOf(step);

    expect(error).toMatchObject({ code: expect.any(String) });
    expect(shownOf(error)).not.toContain(token);
  });

  it.each([
    ['as it is', opaque],
    ['with its slash escaped', 'a1\\/b2+c3=='],
    ['with its signs as code points', 'a1/b2\\u002bc3\\u003d\\u003d'],
  ])('a server that repeats it %s', async (_, written) => {
    for (const step of [echo(401, 'unauthorized', written), echo(418, 'teapot', written)]) {
      const error = await errorOf(step, opaque);

      expect(error).toMatchObject({ problem: { detail: 'Bad token [access token].' } });
      expect(shownOf(error)).not.toContain(opaque);
    }
  });

  it.each([200, 418])('a header of an answer with %d, nor is it told to hooks', async (status) => {
    const told: unknown[] = [];
    const { inventory, clock } = createManager(
      [answerText('?', { status, headers: { 'content-type': token, 'x-request-id': token } })],
      { ...once, hooks: { afterAttempt: (...all) => void told.push(all) } },
    );
    const error = await failureOf(inventory.update('mug', { stock: 1 }), clock);

    expect(error).toMatchObject({ requestId: '[access token]' });
    expect(shownOf(error)).not.toContain(token);
    expect(told).toHaveLength(1);
    expect(inspect(told, { depth: 9 })).not.toContain(token);
  });

  it('a problem that stays readable when the token is a word of it', async () => {
    const error = await errorOf(problem('product-not-found'), 't');

    expect(error).toMatchObject({ code: 'product-not-found' });
  });

  it.each<[string, Step]>([
    ['a token that was refused', problem('unauthorized')],
    ['a token that it gave before', answer(result)],
  ])('what the function that gives tokens threw and that names %s', async (_, first) => {
    const tokens = [token];
    const accessToken = () => tokens.shift() ?? Promise.reject(new Error(`no other than ${token}`));
    const { inventory, clock } = createManager([first], { accessToken });
    const update = () => inventory.update('mug', { stock: 1 });
    await resultOf(Promise.allSettled([update()]), clock);
    const error = await failureOf(update(), clock);

    expect(error).toMatchObject({ code: 'access-token', cause: { message: 'no other than [access token]' } });
    expect(shownOf(error)).not.toContain(token);
  });

  it('what the function that gives tokens threw', async () => {
    const provider = () => Promise.reject(Object.assign(new HttpClientError('no'), { code: 'EAUTH' }));
    const { inventory, clock } = createManager([failConnection], { accessToken: provider });
    const error = await failureOf(inventory.get('mug'), clock);

    expect(error).toMatchObject({ code: 'access-token', cause: { message: 'no', code: 'EAUTH' } });
    expect(shownOf(error)).not.toContain(token);
  });
});

describe('a cause', () => {
  it('keeps the words of the whole chain, and nothing else', () => {
    const refused = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED', port: 8000 });
    const cause = new TypeError('fetch failed', { cause: refused });

    const shown = toSafeCause(cause, token);

    expect(shown).toMatchObject({ name: 'TypeError', message: 'fetch failed', stack: cause.stack });
    expect(shown?.cause).toMatchObject({
      name: 'Error',
      message: 'connect ECONNREFUSED',
      code: 'ECONNREFUSED',
    });
    expect(shown?.cause).not.toHaveProperty('port');
  });

  it('may be one that a DOM throws', () => {
    const cause = new DOMException('the network changed', 'NetworkError');

    expect(toSafeCause(cause, token)).toMatchObject({ name: 'NetworkError', message: 'the network changed' });
  });

  it('of any shape shows no token', () => {
    const anything = fc.anything({
      key: fc.constantFrom('a', 'cause', 'message', 'stack', token),
      withMap: true,
      withSet: true,
      values: [fc.constant(token), fc.string()],
    });
    fc.assert(
      fc.property(anything, (cause) => {
        const shown = toSafeCause(Object.assign(new Error('no'), { cause }), token);
        expect(inspect(shown, { depth: Number.POSITIVE_INFINITY, showHidden: true })).not.toContain(token);
      }),
    );
  });
});

function circleWith(text: string): Error {
  const error: Error = new Error(text);
  error.cause = error;
  return error;
}
