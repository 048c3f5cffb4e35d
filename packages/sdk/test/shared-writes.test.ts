import { describe, expect, it } from 'vitest';
import { answer, heldResult, problem, result } from './answers.ts';
import { createManager } from './create-manager.ts';
import { neverAnswer, type Step } from './scripted-fetch.ts';
import { failureOf } from './settle-on-clock.ts';

const change = { operation: 'increment', stock: 50 } as const;
const idempotencyKey = 'receipt-1';

/** A step that answers when it is told to. */
function onCommand() {
  const { promise, resolve } = Promise.withResolvers<void>();
  const step: Step = async () => {
    await promise;
    return Response.json(result);
  };
  return { step, resolve };
}

const settled = (promise: Promise<unknown>) => promise.catch((error: unknown) => error);

describe('two identical calls in flight with one key', () => {
  it('share one request and its answer', async () => {
    const { step, resolve } = onCommand();
    const { inventory, sent } = createManager([step]);

    const both = [1, 2].map(() => inventory.update('mug', change, { idempotencyKey }));
    resolve();
    const [one, other] = await Promise.all(both);

    expect(one).toEqual({ ...result, idempotencyKey, replayed: false });
    expect(other).toEqual({ ...result, idempotencyKey, replayed: true });
    expect(sent).toHaveLength(1);
  });

  it.each([
    ['the order of what they say', { stock: 50, operation: 'increment' } as const],
    ['what is only for people', { ...change, notes: 'at 10:31', metadata: { click: 2 } }],
  ])('are identical whatever %s, as they are to the server', async (_, other) => {
    const { step, resolve } = onCommand();
    const { inventory, sent } = createManager([step]);

    const both = [change, other].map((same) => inventory.update('mug', same, { idempotencyKey }));
    resolve();

    expect(await Promise.all(both)).toMatchObject([{ replayed: false }, { replayed: true }]);
    expect(sent).toHaveLength(1);
  });

  it('share its failure', async () => {
    const { inventory, clock, sent } = createManager([neverAnswer], { retry: false });

    const both = [1, 2].map(() => failureOf(inventory.update('mug', change, { idempotencyKey }), clock));

    for (const error of await Promise.all(both))
      expect(error).toMatchObject({ code: 'timeout', idempotencyKey });
    expect(sent).toHaveLength(1);
  });

  it('are two requests when the first is over', async () => {
    const { inventory, sent } = createManager([answer(result)]);

    await inventory.update('mug', change, { idempotencyKey });
    await inventory.update('mug', change, { idempotencyKey });

    expect(sent).toHaveLength(2);
  });

  it('are two changes when they are of two products, for so far reaches a key', async () => {
    const { inventory, sent } = createManager([answer(result)]);

    await Promise.all(['mug', 'pot'].map((id) => inventory.update(id, change, { idempotencyKey })));

    expect(sent).toHaveLength(2);
  });

  it('share one request also through api', async () => {
    const { step, resolve } = onCommand();
    const { inventory, sent, clock } = createManager([step]);
    const params = { path: { productId: 'mug' }, header: { 'Idempotency-Key': idempotencyKey } };

    const both = [1, 2].map(() =>
      inventory.api.PATCH('/products/{productId}/inventory', { params, body: change }),
    );
    await clock.settle();
    resolve();

    for (const { data } of await Promise.all(both)) expect(data).toEqual(result);
    expect(sent).toHaveLength(1);
  });
});

describe('another payload under a key that is in flight', () => {
  it.each([
    ['another change', { ...change, stock: 51 }, {}],
    ['another precondition', change, { ifMatch: 7 }],
  ])('is refused before anything is sent: %s', async (_, other, options) => {
    const { step, resolve } = onCommand();
    const { inventory, sent } = createManager([step]);
    const first = inventory.update('mug', change, { idempotencyKey });

    await expect(inventory.update('mug', other, { idempotencyKey, ...options })).rejects.toMatchObject({
      code: 'configuration',
      argument: 'idempotencyKey',
      idempotencyKey,
    });
    resolve();

    expect(await first).toMatchObject({ stock: 150 });
    expect(sent).toHaveLength(1);
  });
});

describe('one of two calls that share a request', () => {
  it('leaves when it is aborted, and the other gets its answer', async () => {
    const { step, resolve } = onCommand();
    const { inventory, sent, clock } = createManager([step]);
    const controller = new AbortController();
    const stays = inventory.update('mug', change, { idempotencyKey });
    const leaves = settled(inventory.update('mug', change, { idempotencyKey, signal: controller.signal }));
    await clock.settle();

    controller.abort('gone');

    expect(await leaves).toMatchObject({
      code: 'aborted',
      cause: 'gone',
      outcome: 'unknown',
      idempotencyKey,
    });
    resolve();
    expect(await stays).toMatchObject({ stock: 150 });
    expect(sent).toHaveLength(1);
    expect(clock.pending).toBe(0);
  });

  it('asks itself, with the key, when it was the other that sent the request and left', async () => {
    const { inventory, sent, clock } = createManager([neverAnswer, answer(result)]);
    const controller = new AbortController();
    const leaves = settled(inventory.update('mug', change, { idempotencyKey, signal: controller.signal }));
    const stays = inventory.update('mug', change, { idempotencyKey });
    await clock.settle();

    controller.abort('gone');

    expect(await leaves).toMatchObject({ code: 'aborted' });
    expect(await stays).toMatchObject({ stock: 150, idempotencyKey });
    expect(sent.map(({ headers }) => headers.get('idempotency-key'))).toEqual([
      idempotencyKey,
      idempotencyKey,
    ]);
    expect(clock.pending).toBe(0);
  });

  it('is in doubt as well when what the other sent may still arrive', async () => {
    const { inventory, clock } = createManager([neverAnswer, problem('insufficient-stock')]);
    const controller = new AbortController();
    const leaves = settled(inventory.update('mug', change, { idempotencyKey, signal: controller.signal }));
    const stays = settled(inventory.update('mug', change, { idempotencyKey }));
    await clock.settle();

    controller.abort('gone');

    expect(await leaves).toMatchObject({ outcome: 'unknown' });
    expect(await stays).toMatchObject({ code: 'insufficient-stock', outcome: 'unknown' });
  });

  it('is told of its whole deadline when the other used up a part of it', async () => {
    const { inventory, clock } = createManager([neverAnswer], { retry: false });
    const hasty = settled(inventory.update('mug', change, { idempotencyKey, deadlineMs: 200 }));
    const patient = settled(inventory.update('mug', change, { idempotencyKey, deadlineMs: 500 }));

    await clock.advance(500);

    expect(await hasty).toMatchObject({ limitMs: 200 });
    expect(await patient).toMatchObject({ limit: 'deadlineMs', limitMs: 500, outcome: 'unknown' });
  });

  it('keeps to its own deadline', async () => {
    const { inventory, clock } = createManager([neverAnswer], { timeoutMs: 60_000 });
    const patient = settled(inventory.update('mug', change, { idempotencyKey }));
    const hasty = settled(inventory.update('mug', change, { idempotencyKey, deadlineMs: 500 }));

    await clock.advance(500);

    expect(await hasty).toMatchObject({
      code: 'timeout',
      limit: 'deadlineMs',
      limitMs: 500,
      outcome: 'unknown',
    });
    await clock.advance(60_000);
    expect(await patient).toMatchObject({ code: 'timeout' });
  });

  it('takes no answer that lacks what it needs', async () => {
    const { step, resolve } = onCommand();
    const { inventory, sent } = createManager([step, answer(heldResult)]);
    const body = {
      operation: 'increment',
      stock: 0,
      reserved: 1,
      reservation: { id: 'r', order_id: 'o' },
    } as const;
    const whole = { ...body, reason: 'order_reservation', metadata: { order_id: 'o' } };
    const options = { idempotencyKey };

    const update = inventory.update('mug', whole, options);
    const reserve = inventory.reserve('mug', 1, { ...options, orderId: 'o', reservationId: 'r' });
    resolve();

    expect(await update).not.toHaveProperty('reservation');
    expect((await reserve).reservation.id).toBe('cart_8');
    expect(sent).toHaveLength(2);
  });
});
