import { inspect } from 'node:util';
import * as sdk from '@onhand/sdk';
import { type ProblemCode, problemKinds } from '@onhand/spec';
import { describe, expect, it } from 'vitest';
import { answer, answerText, problem, problemBody } from './answers.ts';
import { createManager } from './create-manager.ts';
import { failConnection, type Step } from './scripted-fetch.ts';
import { failureOf } from './settle-on-clock.ts';

const codes = Object.keys(problemKinds) as ProblemCode[];
const clientCodes = [
  'aborted',
  'access-token',
  'bulk-inventory',
  'confirmation-declined',
  'configuration',
  'network',
  'timeout',
  'unexpected-response',
  'unreadable-response',
];

/** Every concrete error class that the package exports, with its code, whatever other names it has. */
const classes = [...new Set(Object.values(sdk))].flatMap((exported) =>
  typeof exported === 'function' && 'code' in exported ? [exported] : [],
);

const once = { retry: { maxAttempts: 1 } };

async function errorOf(step: Step): Promise<unknown> {
  const { inventory, clock } = createManager([step], once);
  return failureOf(inventory.update('mug', { stock: 1 }), clock);
}

describe('the classes', () => {
  it('are one for each code of the API, and one for each failure of the client', () => {
    expect(classes.map(({ code }) => code).sort()).toEqual([...codes, ...clientCodes].sort());
  });

  it.each(classes)('$name is named after its code', ({ code, name }) => {
    const words = code.replace(/(^|-)(\w)/g, (_, __, letter: string) => letter.toUpperCase());

    expect(name).toBe(`${words}Error`);
  });

  it.each(codes)(
    '%s has its class, status, and whether it can pass, as in the table of codes',
    async (code) => {
      const error = await errorOf(problem(code));

      expect(error).toBeInstanceOf(classes.find((candidate) => candidate.code === code));
      expect(error).toBeInstanceOf(sdk.InventoryError);
      expect(error).toMatchObject({
        code,
        name: classes.find((candidate) => candidate.code === code)?.name,
        status: problemKinds[code].status,
        retryable: problemKinds[code].retryable,
        requestId: 'req_1',
        problem: problemBody(code),
      });
    },
  );

  it.each(codes)('%s says what failed, why, and what to do', async (code) => {
    const error = await errorOf(problem(code));

    expect(String(error)).toMatch(/^\w+Error: Failed to update the inventory of "mug": .+\. [A-Z].+\.$/);
  });
});

describe('the reason', () => {
  const refused = Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:8000'), { code: 'ECONNREFUSED' });

  it.each<[string, string, Error]>([
    [
      'the platform',
      'connect ECONNREFUSED 127.0.0.1:8000',
      new TypeError('fetch failed', { cause: refused }),
    ],
    [
      'several addresses',
      'ECONNREFUSED',
      Object.assign(new AggregateError([], ''), { code: 'ECONNREFUSED' }),
    ],
    ['a browser', 'Failed to fetch', new TypeError('Failed to fetch')],
  ])('of a connection that failed is in the message, as %s says it', async (_, words, cause) => {
    const error = await errorOf(() => Promise.reject(cause));

    expect(String(error)).toContain(`the connection failed before a whole answer arrived (${words}). Check`);
  });

  it('of a connection that failed without a word is left open', async () => {
    const error = await errorOf(() => Promise.reject('gone'));

    expect(String(error)).toContain(': the connection failed before a whole answer arrived. Check');
  });

  it('of a refusal by version names the version once', async () => {
    const error = await errorOf(problem('version-mismatch', { current_version: 7 }));

    expect(String(error)).toContain(': it is at version 7 now. Read it again and decide anew.');
  });
});

describe('the advice', () => {
  it.each([429, 503])('to a %d of a proxy is to wait as long as it says', async (status) => {
    const error = await errorOf(answerText('', { status, headers: { 'retry-after': '90' } }));

    expect(String(error)).toContain('Try again after 90000 ms.');
  });

  it('to a problem with a code from the future is to read it', async () => {
    const error = await errorOf(answer({ detail: 'It is frozen.', code: 'product-frozen' }, { status: 422 }));

    expect(String(error)).toContain("422: It is frozen. Look at problem, whose code is 'product-frozen'.");
  });
});

describe('the numbers', () => {
  it('of what is left and what was asked for', async () => {
    const error = await errorOf(problem('insufficient-stock', { available: 3, requested: 5 }));

    expect(error).toMatchObject({ available: 3, requested: 5 });
    expect(String(error)).toContain('5 requested, 3 available');
  });

  it('of the version that is there', async () => {
    expect(await errorOf(problem('version-mismatch', { current_version: 7 }))).toMatchObject({
      currentVersion: 7,
    });
  });

  it('of the quota that is used up', async () => {
    expect(await errorOf(problem('quota-exceeded', {}, { 'retry-after': '60' }))).toMatchObject({
      quota: 'user',
      limit: 100,
      retryAfterMs: 60_000,
    });
  });

  it('of the fields that are wrong', async () => {
    expect(await errorOf(problem('invalid-request'))).toMatchObject({
      errors: [{ field: 'stock', message: 'must be different' }],
    });
  });

  it('of what became of a reservation', async () => {
    expect(await errorOf(problem('reservation-not-active', { state: 'committed' }))).toMatchObject({
      state: 'committed',
    });
  });

  it('of the permission that is missing', async () => {
    expect(await errorOf(problem('forbidden'))).toMatchObject({ requiredPermission: 'adjust' });
  });

  it('of the time that the server asks to wait', async () => {
    const error = await errorOf(problem('overloaded', {}, { 'retry-after': '3' }));

    expect(error).toMatchObject({ retryAfterMs: 3000 });
    expect(String(error)).toContain('after 3000 ms');
  });
});

describe('an answer that is not of the API', () => {
  const json = { 'content-type': 'application/problem+json' };

  it.each<[string, Step, number]>([
    [
      'a page of a proxy',
      answerText('<h1>Bad gateway</h1>', { status: 502, headers: { 'content-type': 'text/html' } }),
      502,
    ],
    ['an empty body', answerText(null, { status: 500 }), 500],
    [
      'a problem that is cut short',
      answerText(JSON.stringify(problemBody('forbidden')).slice(0, 60), { status: 403 }),
      403,
    ],
    ['JSON that is no problem', answer(['no'], { status: 404 }), 404],
    ['null', answerText('null', { status: 404, headers: json }), 404],
    [
      'a code that is not known',
      answer({ ...problemBody('forbidden'), code: 'constructor' }, { status: 403 }),
      403,
    ],
    [
      'a status that does not belong to the code',
      answer(problemBody('insufficient-stock'), { status: 409 }),
      409,
    ],
    ['a problem that lacks its numbers', problem('insufficient-stock', { available: undefined }), 422],
    [
      'an original that is no result',
      problem('adjustment-already-processed', { original: { id: 'mug' } }),
      409,
    ],
    ['a required precondition', answer({ title: 'Precondition Required' }, { status: 428 }), 428],
  ])('is told by its status: %s', async (_, step, status) => {
    const error = await errorOf(step);

    expect(error).toBeInstanceOf(sdk.UnexpectedResponseError);
    expect(error).toMatchObject({ code: 'unexpected-response', status });
  });

  it('is told in its own words, where it has some', async () => {
    const body = { title: 'Too Many Requests', detail: 'At most 100 in an hour.', code: 'too-often' };
    const error = await errorOf(answer(body, { status: 429, headers: { 'retry-after': '60' } }));

    expect(error).toMatchObject({ status: 429, retryAfterMs: 60_000, retryable: true, problem: body });
    expect(String(error)).toContain('429: At most 100 in an hour.');
  });

  it('of success is unreadable, with what came and never the body', async () => {
    const error = await errorOf(answerText('<p>Welcome</p>', { headers: { 'content-type': 'text/html' } }));

    expect(error).toBeInstanceOf(sdk.UnreadableResponseError);
    expect(String(error)).toContain('200 with 14 characters that are not JSON (text/html)');
    expect(inspect(error)).not.toContain('Welcome');
  });

  it('is read no further than the largest answer that there can be', async () => {
    let pulled = 0;
    const endless = new ReadableStream({
      pull: (controller) => {
        pulled += 1;
        controller.enqueue(new Uint8Array(2 ** 20));
      },
    });
    const error = await errorOf(() => new Response(endless));

    expect(error).toMatchObject({ code: 'unreadable-response', status: 200, retryable: false });
    expect(String(error)).toContain('200 with more than any answer of the API');
    expect(pulled).toBeLessThan(20);
  });

  it('is told by its status when it is too large and no success', async () => {
    const huge = new Response(new Uint8Array(17 * 2 ** 20), { status: 502 });

    expect(await errorOf(() => huge)).toMatchObject({ code: 'unexpected-response', status: 502 });
  });
});

describe('isInventoryError', () => {
  it.each([undefined, null, 'no', {}, new Error('no'), { code: 'network', name: 'NetworkError' }])(
    'is false for %s',
    (value) => {
      expect(sdk.isInventoryError(value)).toBe(false);
    },
  );

  it('is true for every error of the package', async () => {
    expect(sdk.isInventoryError(await errorOf(failConnection))).toBe(true);
  });
});

describe('an error as JSON', () => {
  it('holds what a log needs, and not the cause', async () => {
    const error = await errorOf(failConnection);

    expect(error).toMatchObject({ cause: { message: 'fetch failed' } });
    expect(JSON.parse(JSON.stringify(error))).toEqual({
      name: 'NetworkError',
      code: 'network',
      message: expect.stringContaining('Failed to'),
      outcome: 'unknown',
      retryable: true,
      idempotencyKey: 'key-1',
    });
  });

  it('begins its stack with its name and message', async () => {
    const error = await errorOf(problem('max-stock'));

    expect(error).toMatchObject({ stack: expect.stringMatching(/^MaxStockError: Failed to update/) });
  });
});
