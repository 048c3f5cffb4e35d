import {
  AdjustmentAlreadyProcessedError,
  InsufficientStockError,
  NetworkError,
  OverloadedError,
} from '@onhand/sdk';
import { describe, expect, it } from 'vitest';
import { answer, answerText, inventory, problem, result } from './answers.ts';
import { createManager } from './create-manager.ts';
import { failConnection, neverAnswer, type Step } from './scripted-fetch.ts';
import { failureOf, resultOf } from './settle-on-clock.ts';

const badGateway = answerText('<h1>Bad gateway</h1>', {
  status: 502,
  headers: { 'content-type': 'text/html' },
});
const passing: readonly [string, Step][] = [
  ['the connection fails', failConnection],
  ['an attempt gets no answer in time', neverAnswer],
  ['the server fails', problem('internal')],
  ['the server is overloaded', problem('overloaded')],
  ['a proxy fails', badGateway],
  ['a limit of requests is reached', answerText('', { status: 429 })],
  ['the answer is cut short', answerText(JSON.stringify(result).slice(0, 40))],
  ['the answer lacks what it must have', answer({ id: 'mug' })],
];

describe('a change that fails in passing', () => {
  const inProgress: [string, Step] = [
    'an attempt is still being handled',
    problem('idempotency-in-progress'),
  ];

  it.each([...passing, inProgress])('is repeated when %s', async (_, step) => {
    const { inventory, clock, sent } = createManager([step, answer(result)]);

    const outcome = await resultOf(inventory.update('mug', { operation: 'increment', stock: 50 }), clock);

    expect(outcome.stock).toBe(150);
    expect(sent).toHaveLength(2);
  });

  it('sends the same key, body, address and precondition on every attempt', async () => {
    const { inventory, clock, sent } = createManager([
      failConnection,
      problem('internal'),
      badGateway,
      answer(result),
    ]);
    const change = { operation: 'increment' as const, stock: 50 };

    const pending = inventory.update('mug', change, { ifMatch: 1 });
    change.stock = 99;
    await resultOf(pending, clock);

    expect(sent).toHaveLength(4);
    for (const request of sent) {
      expect(request.url).toBe('https://shop.example/api/products/mug/inventory');
      expect(request.method).toBe('PATCH');
      expect(request.body).toBe('{"operation":"increment","stock":50}');
      expect(request.headers.get('idempotency-key')).toBe('key-1');
      expect(request.headers.get('if-match')).toBe('"inv-1"');
    }
  });

  it('is given up after four attempts, unless told otherwise', async () => {
    const { inventory, clock, sent } = createManager([failConnection]);

    const error = await failureOf(inventory.update('mug', { stock: 1 }), clock);

    expect(error).toBeInstanceOf(NetworkError);
    expect(sent).toHaveLength(4);
  });

  it('is tried once when maxAttempts is 1', async () => {
    const { inventory, clock, sent } = createManager([failConnection], { retry: { maxAttempts: 1 } });

    await failureOf(inventory.update('mug', { stock: 1 }), clock);

    expect(sent).toHaveLength(1);
  });

  it('comes back later each time', async () => {
    const { inventory, clock } = createManager([problem('internal')]);

    await failureOf(inventory.update('mug', { stock: 1 }), clock);

    expect(clock.delaysMs.filter((delayMs) => delayMs !== 10_000)).toEqual([100, 200, 400]);
  });

  it('waits as long as the server asks', async () => {
    const { inventory, clock, sent } = createManager([
      problem('overloaded', {}, { 'retry-after': '7' }),
      answer(result),
    ]);
    const pending = inventory.update('mug', { stock: 1 });

    await clock.advance(6999);
    expect(sent).toHaveLength(1);

    await resultOf(pending, clock);
    expect(sent).toHaveLength(2);
  });

  it('fails at once with what it has when the server asks for longer than the deadline leaves', async () => {
    const { inventory, clock, sent } = createManager([problem('overloaded', {}, { 'retry-after': '3600' })]);
    const startedMs = clock.now();

    const error = await inventory.update('mug', { stock: 1 }).catch((caught: unknown) => caught);

    expect(error).toBeInstanceOf(OverloadedError);
    expect(error).toMatchObject({ retryAfterMs: 3_600_000, retryable: true });
    expect(clock.now()).toBe(startedMs);
    expect(sent).toHaveLength(1);
  });
});

describe('a change that is refused', () => {
  it.each([
    'invalid-request',
    'unauthorized',
    'forbidden',
    'product-not-found',
    'version-mismatch',
    'insufficient-stock',
    'idempotency-key-reused',
  ] as const)('is sent once when the answer is %s', async (code) => {
    const { inventory, sent } = createManager([problem(code)]);

    await expect(inventory.update('mug', { stock: 1 })).rejects.toMatchObject({ code });
    expect(sent).toHaveLength(1);
  });

  it('is told as the last attempt was answered', async () => {
    const { inventory, clock } = createManager([failConnection, problem('insufficient-stock')]);

    const error = await failureOf(inventory.update('mug', { stock: 1 }), clock);

    expect(error).toBeInstanceOf(InsufficientStockError);
  });
});

describe('an adjustment id that is there already', () => {
  const change = { operation: 'increment', stock: 50, adjustment_id: 'receipt_1' } as const;

  const same = problem('adjustment-already-processed', { payload_matches: true });

  it('is success after an attempt whose answer was lost', async () => {
    const { inventory, clock } = createManager([failConnection, same]);

    const outcome = await resultOf(inventory.update('mug', change), clock);

    expect(outcome).toEqual({ ...result, idempotencyKey: 'key-1', replayed: true });
  });

  it('is success at the first attempt too, when it is the change that was asked for', async () => {
    const { inventory } = createManager([same]);

    expect(await inventory.update('mug', change)).toEqual({
      ...result,
      idempotencyKey: 'key-1',
      replayed: true,
    });
  });

  it('is an error when it belongs to another change', async () => {
    const { inventory, clock } = createManager([failConnection, problem('adjustment-already-processed')]);

    const error = await failureOf(inventory.update('mug', change), clock);

    expect(error).toBeInstanceOf(AdjustmentAlreadyProcessedError);
    expect(error).toMatchObject({ original: result, payloadMatches: false, inventoryHistoryId: 'inv_1' });
  });
});

describe('a request with the same key that is still being handled', () => {
  const inProgress = problem('idempotency-in-progress', {}, { 'retry-after': '1' });

  it('is waited for, however many attempts that takes', async () => {
    const { inventory, clock, sent } = createManager([
      inProgress,
      ...Array<Step>(8).fill(inProgress),
      answer(result),
    ]);

    expect(await resultOf(inventory.update('mug', { stock: 1 }), clock)).toMatchObject({ stock: 150 });
    expect(sent).toHaveLength(10);
    expect(new Set(sent.map(({ headers }) => headers.get('idempotency-key')))).toEqual(new Set(['key-1']));
  });

  it('is waited for until the deadline', async () => {
    const { inventory, clock } = createManager([inProgress]);
    const startedMs = clock.now();
    let settledMs = 0;
    const failure = inventory.update('mug', { stock: 1 }, { deadlineMs: 20_000 }).catch((error: unknown) => {
      settledMs = clock.now();
      return error;
    });

    await clock.advance(60_000);

    expect(await failure).toMatchObject({ code: 'idempotency-in-progress', outcome: 'unknown' });
    expect(settledMs - startedMs).toBeGreaterThan(15_000);
  });

  it('is an error at once for a call that is not to be repeated', async () => {
    const { inventory, sent } = createManager([inProgress]);

    await expect(inventory.update('mug', { stock: 1 }, { retry: false })).rejects.toMatchObject({
      code: 'idempotency-in-progress',
    });
    expect(sent).toHaveLength(1);
  });
});

describe('what one call says about retries', () => {
  it.each([
    ['false', false, 1],
    ['two attempts', { maxAttempts: 2 }, 2],
    ['nothing', undefined, 3],
    ['no more than a delay', { baseDelayMs: 1 }, 3],
  ] as const)('holds for a write and a read: %s', async (_, retry, attempts) => {
    const { inventory, clock, sent } = createManager([failConnection], { retry: { maxAttempts: 3 } });

    await failureOf(inventory.update('mug', { stock: 1 }, { retry }), clock);
    expect(sent).toHaveLength(attempts);

    await failureOf(inventory.get('mug', { retry }), clock);
    await failureOf(inventory.history('mug', { retry }).toArray({ limit: 1 }), clock);
    expect(sent).toHaveLength(3 * attempts);
  });

  it('may lift what the manager forbids', async () => {
    const { inventory, clock, sent } = createManager([failConnection], { retry: false });

    await failureOf(inventory.update('mug', { stock: 1 }, { retry: { maxAttempts: 2 } }), clock);

    expect(sent).toHaveLength(2);
  });

  it('is refused when it cannot be meant', async () => {
    const { inventory, sent } = createManager([answer(result)]);

    await expect(inventory.update('mug', { stock: 1 }, { retry: { maxAttempts: 0 } })).rejects.toMatchObject({
      code: 'configuration',
      argument: 'retry.maxAttempts',
    });
    expect(sent).toHaveLength(0);
  });

  it('is told of each repetition, with the reason and the wait', async () => {
    const { inventory, clock } = createManager([failConnection, badGateway, answer(result)]);
    const told: unknown[] = [];

    await resultOf(
      inventory.update(
        'mug',
        { stock: 1 },
        {
          onRetry: ({ attempt, idempotencyKey }, notice) => told.push({ attempt, idempotencyKey, ...notice }),
        },
      ),
      clock,
    );

    expect(told).toEqual([
      { attempt: 1, idempotencyKey: 'key-1', reason: 'network', status: undefined, delayMs: 100 },
      { attempt: 2, idempotencyKey: 'key-1', reason: 'unexpected-response', status: 502, delayMs: 200 },
    ]);
  });
});

describe('a read that fails in passing', () => {
  it.each(passing)('is repeated when %s', async (_, step) => {
    const { inventory: manager, clock, sent } = createManager([step, answer(inventory)]);

    expect(await resultOf(manager.get('mug'), clock)).toEqual(inventory);
    expect(sent).toHaveLength(2);
  });

  it('carries no idempotency key', async () => {
    const { inventory: manager, sent } = createManager([answer(inventory)]);

    await manager.get('mug');

    expect(sent[0]?.headers.has('idempotency-key')).toBe(false);
  });
});
