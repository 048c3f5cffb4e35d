import type { TokenRequest } from '@onhand/sdk';
import { describe, expect, it } from 'vitest';
import { answer, inventory as known, problem, problemBody, result } from './answers.ts';
import { createManager } from './create-manager.ts';
import type { Step } from './scripted-fetch.ts';
import { failureOf, resultOf } from './settle-on-clock.ts';

/** A server that knows one token, and a provider whose first tokens are not it. */
function createLogin(...tokens: readonly string[]) {
  const rejected: (string | undefined)[] = [];
  const accessToken = async (request: TokenRequest) => {
    rejected.push(request.rejected);
    return tokens[Math.min(rejected.length, tokens.length) - 1] ?? '';
  };
  const judge: Step = (request) =>
    request.headers.get('authorization') === 'Bearer good'
      ? answer(request.method === 'GET' ? known : result)(request)
      : problem('unauthorized')(request);
  return { ...createManager([judge], { accessToken }), rejected };
}

describe('an access token that the server refuses', () => {
  it('is replaced once, and the change sent again with the same key and bytes', async () => {
    const { inventory, clock, sent, rejected } = createLogin('old', 'good');

    const outcome = await resultOf(inventory.update('mug', { stock: 1 }), clock);

    expect(outcome).toMatchObject({ idempotencyKey: 'key-1', replayed: false });
    expect(rejected).toEqual([undefined, 'old']);
    expect(sent.map(({ headers }) => headers.get('authorization'))).toEqual(['Bearer old', 'Bearer good']);
    expect(sent.map(({ headers }) => headers.get('idempotency-key'))).toEqual(['key-1', 'key-1']);
    expect(sent.map(({ body }) => body)).toEqual(['{"stock":1}', '{"stock":1}']);
  });

  it('by 100 calls at a time is replaced by one refresh', async () => {
    const { inventory, clock, sent, rejected } = createLogin('old', 'good');

    const calls = Array.from({ length: 100 }, () => inventory.update('mug', { stock: 1 }));
    await resultOf(Promise.all(calls), clock);

    expect(rejected).toEqual([undefined, 'old']);
    expect(sent).toHaveLength(200);
  });

  it('by a straggler after the refresh is replaced without another', async () => {
    const { promise, resolve } = Promise.withResolvers<Response>();
    const asked: (string | undefined)[] = [];
    const { inventory, clock } = createManager(
      [() => promise, problem('unauthorized'), answer(result), answer(result)],
      {
        accessToken: ({ rejected }: TokenRequest) => {
          asked.push(rejected);
          return rejected === undefined ? 'old' : 'good';
        },
      },
    );
    const straggler = inventory.update('mug', { stock: 1 });
    await clock.settle();
    const other = inventory.update('pot', { stock: 1 });
    await clock.advance(1);
    await other;

    resolve(Response.json(problemBody('unauthorized'), { status: 401 }));
    await clock.advance(1);
    await straggler;

    expect(asked).toEqual([undefined, undefined, 'old']);
  });

  it('a second time ends the call', async () => {
    const { inventory, clock, sent, rejected } = createLogin('old', 'bad');

    const error = await failureOf(inventory.update('mug', { stock: 1 }), clock);

    expect(error).toMatchObject({ code: 'unauthorized', outcome: 'not-applied', idempotencyKey: 'key-1' });
    expect(rejected).toEqual([undefined, 'old']);
    expect(sent).toHaveLength(2);
  });

  it('is replaced also in a call that is not to be repeated, for that is no second try', async () => {
    const { inventory, clock } = createLogin('old', 'good');

    const outcome = await resultOf(inventory.update('mug', { stock: 1 }, { retry: false }), clock);

    expect(outcome).toMatchObject({ stock: 150 });
  });

  it('and leaves all four attempts to what fails in passing', async () => {
    const tokens = ['old', 'good'];
    const { inventory, clock, sent } = createManager([problem('unauthorized'), problem('internal')], {
      accessToken: () => tokens.shift() ?? 'good',
    });

    await failureOf(inventory.update('mug', { stock: 1 }), clock);

    expect(sent).toHaveLength(1 + 4);
  });

  it('is an error when it is a text, which nothing can replace', async () => {
    const { inventory, sent } = createManager([problem('unauthorized')]);

    await expect(inventory.get('mug')).rejects.toMatchObject({ code: 'unauthorized' });
    expect(sent).toHaveLength(1);
  });

  it('fails the call with the reason when no other can be had', async () => {
    const cause = new Error('the session is over');
    const accessToken = async ({ rejected }: TokenRequest) => {
      if (rejected !== undefined) throw cause;
      return 'old';
    };
    const { inventory, clock } = createManager([problem('unauthorized')], { accessToken });

    const error = await failureOf(inventory.update('mug', { stock: 1 }), clock);

    expect(error).toMatchObject({ code: 'access-token', cause, outcome: 'not-applied' });
  });

  it('within the limits of the call, when the provider hangs', async () => {
    const accessToken = ({ rejected }: TokenRequest) =>
      rejected === undefined ? 'old' : new Promise<string>(() => {});
    const { inventory, clock } = createManager([problem('unauthorized')], {
      accessToken,
      deadlineMs: 30_000,
    });
    const startedMs = clock.now();
    const failure = inventory
      .get('mug')
      .catch((error: unknown) => ({ error, afterMs: clock.now() - startedMs }));

    await clock.advance(60_000);

    expect(await failure).toMatchObject({ error: { code: 'timeout', limit: 'deadlineMs' }, afterMs: 30_000 });
  });
});
