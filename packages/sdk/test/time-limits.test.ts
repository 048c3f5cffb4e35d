import { type InventoryManager, TimeoutError } from '@onhand/sdk';
import { describe, expect, it } from 'vitest';
import { answer, inventory as known, problem, result } from './answers.ts';
import { createManager } from './create-manager.ts';
import { ManualClock } from './manual-clock.ts';
import { neverAnswer, type Step } from './scripted-fetch.ts';
import { failureOf, resultOf } from './settle-on-clock.ts';

const stalledBody: Step = () => new Response(new ReadableStream({ start: () => {} }), { status: 200 });
const once = { retry: { maxAttempts: 1 } };

describe('timeoutMs', () => {
  it.each<[string, Step, object]>([
    ['the token', answer(result), { accessToken: () => new Promise<string>(() => {}) }],
    ['the answer', neverAnswer, {}],
    ['the body', stalledBody, {}],
  ])('ends an attempt that waits for %s', async (_, step, options) => {
    const { inventory, clock } = createManager([step], { ...once, ...options });
    const failure = inventory
      .update('mug', { stock: 1 }, { timeoutMs: 1500 })
      .catch((error: unknown) => error);

    await clock.advance(1499);
    expect(clock.pending).toBe(1);
    await clock.advance(1);

    expect(await failure).toBeInstanceOf(TimeoutError);
    expect(await failure).toMatchObject({ limit: 'timeoutMs', limitMs: 1500, retryable: true });
    expect(String(await failure)).toContain('within 1500 ms (timeoutMs)');
    expect(clock.pending).toBe(0);
  });

  it('says what was waited for when that was the token', async () => {
    const accessToken = () => new Promise<string>(() => {});
    const { inventory, clock } = createManager([answer(result)], { ...once, accessToken });

    expect(String(await failureOf(inventory.update('mug', { stock: 1 }), clock))).toContain(
      'accessToken() gave no token within 10000 ms (timeoutMs)',
    );
  });

  it('holds for each attempt', async () => {
    const { inventory, clock, sent } = createManager([neverAnswer, neverAnswer, answer(result)]);

    await resultOf(inventory.update('mug', { stock: 1 }), clock);

    expect(sent).toHaveLength(3);
  });

  it('lets go of the request', async () => {
    const { inventory, clock, sent } = createManager([neverAnswer], once);

    await failureOf(inventory.update('mug', { stock: 1 }), clock);

    expect(sent[0]?.signal?.aborted).toBe(true);
  });
});

describe('deadlineMs', () => {
  it('ends the call in the middle of an attempt', async () => {
    const { inventory, clock, sent } = createManager([neverAnswer], {
      timeoutMs: 10_000,
      deadlineMs: 25_000,
    });
    const startedMs = clock.now();
    let settledMs = 0;
    const failure = inventory.update('mug', { stock: 1 }).catch((error: unknown) => {
      settledMs = clock.now();
      return error;
    });

    await clock.advance(60_000);

    expect(await failure).toMatchObject({ code: 'timeout', limit: 'deadlineMs', limitMs: 25_000 });
    expect(settledMs - startedMs).toBe(25_000);
    expect(sent).toHaveLength(3);
  });

  it('covers the token, the waits and the attempts together', async () => {
    const slowToken = () => new Promise<string>((resolve) => clock.schedule(() => resolve('a-token'), 400));
    const { inventory, clock, sent } = createManager([problem('internal')], {
      accessToken: () => slowToken(),
      deadlineMs: 1000,
    });
    const startedMs = clock.now();
    const failure = inventory.update('mug', { stock: 1 }).catch(() => clock.now() - startedMs);

    await clock.advance(10_000);

    // 400 for the token, 100 to wait, 400 for the token; another 200 to wait would end at 1100.
    expect(await failure).toBe(900);
    expect(sent).toHaveLength(2);
  });

  it('sends nothing any more when the clock jumped over it during a wait', async () => {
    const clock = new ManualClock();
    let jumpMs = 0;
    const { inventory, sent } = createManager([problem('overloaded')], {
      deadlineMs: 1000,
      runtime: { now: () => clock.now() + jumpMs, schedule: clock.schedule, random: () => 0.5 },
    });
    const failure = inventory.update('mug', { stock: 1 }).catch((error: unknown) => error);
    await clock.settle();

    jumpMs = 5000;
    await clock.advance(100);

    expect(await failure).toMatchObject({ code: 'timeout', limit: 'deadlineMs', outcome: 'not-applied' });
    expect(sent).toHaveLength(1);
  });
});

describe('a read that others make too', () => {
  it('keeps to the deadline of its own call', async () => {
    const { inventory, clock } = createManager([neverAnswer], { timeoutMs: 50_000 });
    const patient = inventory.get('mug').catch((error: unknown) => error);
    let settledMs = 0;
    const hasty = inventory.get('mug', { deadlineMs: 500 }).catch((error: unknown) => {
      settledMs = clock.now();
      return error;
    });
    const startedMs = clock.now();

    await clock.advance(60_000);

    expect(await hasty).toMatchObject({ code: 'timeout', limit: 'deadlineMs', limitMs: 500 });
    expect(settledMs - startedMs).toBe(500);
    expect(await patient).toMatchObject({ code: 'timeout', limit: 'deadlineMs' });
  });

  it('has its deadline cover the question who asks, before anything is given out of memory', async () => {
    const tokens = ['a-token'];
    const { inventory, clock } = createManager([answer(known)], {
      accessToken: () => tokens.shift() ?? new Promise<string>(() => {}),
    });
    await inventory.get('mug');
    const startedMs = clock.now();
    const failure = inventory.get('mug', { deadlineMs: 500 }).catch(() => clock.now() - startedMs);

    await clock.advance(60_000);

    expect(await failure).toBeLessThanOrEqual(501);
  });
});

it.each([
  ['what is remembered', (inventory: InventoryManager) => inventory.get('mug')],
  ['the reading of another caller', (inventory: InventoryManager) => inventory.get('pot')],
])('the deadline of the manager covers the question who asks for %s', async (_, read) => {
  const tokens = ['a-token', 'a-token'];
  const { inventory, clock } = createManager([answer(known), neverAnswer], {
    accessToken: () => tokens.shift() ?? new Promise<string>(() => {}),
    timeoutMs: 5000,
    deadlineMs: 5000,
  });
  await inventory.get('mug');
  const others = Promise.allSettled([inventory.get('pot')]);
  await clock.settle();
  const startedMs = clock.now();
  const failure = read(inventory).catch((error: unknown) => ({ error, afterMs: clock.now() - startedMs }));

  await clock.advance(60_000);

  expect(await failure).toMatchObject({ error: { code: 'timeout', limitMs: 5000 }, afterMs: 5001 });
  await others;
});

describe('a limit that cannot be waited for', () => {
  it.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 31])('is refused: %d', async (timeoutMs) => {
    const { inventory, sent } = createManager([answer(result)]);

    await expect(inventory.update('mug', { stock: 1 }, { timeoutMs })).rejects.toMatchObject({
      code: 'configuration',
      argument: 'timeoutMs',
    });
    await expect(inventory.get('mug', { deadlineMs: timeoutMs })).rejects.toMatchObject({
      code: 'configuration',
      argument: 'deadlineMs',
    });
    expect(sent).toHaveLength(0);
  });
});
