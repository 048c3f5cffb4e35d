import { getEventListeners } from 'node:events';
import { AbortedError, type InventoryManager } from '@onhand/sdk';
import { describe, expect, it } from 'vitest';
import { answer, inventory as known, problem, result } from './answers.ts';
import { createManager } from './create-manager.ts';
import { neverAnswer, type Step } from './scripted-fetch.ts';

const stalledBody: Step = () => new Response(new ReadableStream({ start: () => {} }), { status: 200 });
const change = { operation: 'increment', stock: 50 } as const;

/** What the phase must be so that the call waits in it, and what is true of the change then. */
const phases: readonly [string, Step, { accessToken?: () => Promise<string> }, string][] = [
  ['the token', answer(result), { accessToken: () => new Promise(() => {}) }, 'not-applied'],
  ['the answer', neverAnswer, {}, 'unknown'],
  ['the body', stalledBody, {}, 'unknown'],
  ['the next attempt', problem('overloaded', {}, { 'retry-after': '5' }), {}, 'not-applied'],
];

describe('an aborted call', () => {
  it.each(phases)('settles at once while it waits for %s', async (_, step, options, outcome) => {
    const { inventory, clock } = createManager([step], options);
    const controller = new AbortController();
    const reason = new Error('the page was left');
    const failure = inventory
      .update('mug', change, { signal: controller.signal })
      .catch((error: unknown) => error);
    await clock.settle();

    controller.abort(reason);
    const error = await failure;

    expect(error).toBeInstanceOf(AbortedError);
    expect(error).toMatchObject({ cause: reason, outcome, idempotencyKey: 'key-1', retryable: false });
    expect(clock.pending).toBe(0);
    expect(getEventListeners(controller.signal, 'abort')).toHaveLength(0);
  });

  it('sends nothing when the signal was aborted before', async () => {
    const { inventory, sent } = createManager([answer(result)]);

    await expect(
      inventory.update('mug', change, { signal: AbortSignal.abort('too late') }),
    ).rejects.toMatchObject({
      code: 'aborted',
      cause: 'too late',
      outcome: 'not-applied',
    });
    expect(sent).toHaveLength(0);
  });

  it('sends nothing when it was aborted while the token was awaited', async () => {
    const { promise, resolve } = Promise.withResolvers<string>();
    const { inventory, sent, clock } = createManager([answer(result)], { accessToken: () => promise });
    const controller = new AbortController();
    const failure = inventory
      .update('mug', change, { signal: controller.signal })
      .catch((error: unknown) => error);

    controller.abort();
    resolve('a-token');
    await failure;
    await clock.settle();

    expect(sent).toHaveLength(0);
  });

  it("aborts the request's own signal, so that fetch lets go of the connection", async () => {
    const { inventory, sent, clock } = createManager([neverAnswer]);
    const controller = new AbortController();
    const failure = inventory
      .update('mug', change, { signal: controller.signal })
      .catch((error: unknown) => error);
    await clock.settle();

    controller.abort();
    await failure;

    expect(sent[0]?.signal?.aborted).toBe(true);
  });

  it.each<[string, (inventory: InventoryManager, signal: AbortSignal) => Promise<unknown>]>([
    ['update', (inventory, signal) => inventory.update('mug', change, { signal })],
    ['get', (inventory, signal) => inventory.get('mug', { signal })],
    ['updateWith', (inventory, signal) => inventory.updateWith('mug', () => change, { signal })],
    ['bulkUpdate', (inventory, signal) => inventory.bulkUpdate([{ productId: 'mug', change }], { signal })],
  ])('is refused by %s when it was given a controller in place of its signal', async (_, call) => {
    const { inventory, sent } = createManager([answer(result)]);
    // As JavaScript lets it happen.
    const signal: AbortSignal = JSON.parse('{}');

    await expect(call(inventory, signal)).rejects.toMatchObject({
      code: 'configuration',
      argument: 'signal',
      outcome: 'not-applied',
    });
    expect(sent).toHaveLength(0);
  });

  it('makes no more attempts', async () => {
    const { inventory, sent, clock } = createManager([problem('internal'), answer(result)]);
    const controller = new AbortController();
    const failure = inventory
      .update('mug', change, { signal: controller.signal })
      .catch((error: unknown) => error);
    await clock.settle();

    controller.abort();
    await failure;
    await clock.advance(60_000);

    expect(sent).toHaveLength(1);
  });
});

describe('a signal that lives for long', () => {
  it('keeps no listener and no timer of 10,000 calls that are over', async () => {
    const { inventory, clock } = createManager([problem('internal'), answer(result)], {
      retry: { baseDelayMs: 0 },
    });
    const { signal } = new AbortController();

    for (let over = 0; over < 10_000; over += 250) {
      const calls = Array.from({ length: 250 }, () => inventory.update('mug', change, { signal }));
      await clock.advance(1);
      await Promise.all(calls);
    }
    await inventory.get('mug', { signal });

    expect(getEventListeners(signal, 'abort')).toHaveLength(0);
    expect(clock.pending).toBe(0);
  });
});

it('a signal has one listener for all calls that share it, for platforms warn of a leak from eleven', async () => {
  const { inventory, clock } = createManager([neverAnswer]);
  const controller = new AbortController();
  const { signal } = controller;
  const calls = [
    ...Array.from({ length: 20 }, () => inventory.update('mug', change, { signal })),
    ...Array.from({ length: 20 }, () => inventory.get('mug', { signal })),
  ];
  await clock.settle();
  expect(getEventListeners(signal, 'abort')).toHaveLength(1);

  controller.abort('enough');

  for (const { reason } of await Promise.allSettled(calls).then((all) => all.filter(isRejected)))
    expect(reason).toMatchObject({ code: 'aborted', cause: 'enough' });
  expect(getEventListeners(signal, 'abort')).toHaveLength(0);
  expect(clock.pending).toBe(0);
});

function isRejected(one: PromiseSettledResult<unknown>): one is PromiseRejectedResult {
  return one.status === 'rejected';
}

describe('callers that share one read', () => {
  it('keep it when one of them leaves', async () => {
    const { promise, resolve } = Promise.withResolvers<Response>();
    const { inventory, sent, clock } = createManager([() => promise]);
    const controller = new AbortController();
    const leaves = inventory.get('mug', { signal: controller.signal }).catch((error: unknown) => error);
    const stays = inventory.get('mug');
    await clock.settle();

    controller.abort('gone');
    expect(await leaves).toMatchObject({ code: 'aborted', cause: 'gone' });
    expect(sent[0]?.signal?.aborted).toBe(false);

    resolve(Response.json(known));
    expect(await stays).toEqual(known);
    expect(getEventListeners(controller.signal, 'abort')).toHaveLength(0);
  });

  it('stop it when the last of them leaves, and the next one asks anew', async () => {
    const { inventory, sent, clock } = createManager([neverAnswer, answer(known)]);
    const controller = new AbortController();
    const both = [1, 2].map(() =>
      inventory.get('mug', { signal: controller.signal }).catch((error: unknown) => error),
    );
    await clock.settle();

    controller.abort();
    await Promise.all(both);

    expect(sent[0]?.signal?.aborted).toBe(true);
    expect(await inventory.get('mug')).toEqual(known);
    expect(clock.pending).toBe(0);
  });
});
