import { type ChangePreview, ConfirmationDeclinedError } from '@onhand/sdk';
import { describe, expect, it } from 'vitest';
import { answer, answerText, inventory as known, problem, result } from './answers.ts';
import { createManager } from './create-manager.ts';
import { createServerManager } from './create-server-manager.ts';
import { failConnection, type SentRequest, type Step } from './scripted-fetch.ts';
import { failureOf, resultOf } from './settle-on-clock.ts';

const orderId = 'order_17';
const change = { operation: 'decrement', stock: 10, reason: 'damaged' } as const;
const preview = {
  id: 'mug',
  version: 1,
  previous_stock: 100,
  stock: 90,
  adjustment: -10,
  previous_reserved: 5,
  reserved: 5,
  reserved_adjustment: 0,
  available: 85,
  backordered: 0,
};
const expires_at = '2026-01-15T10:40:00.000Z';
const body = { status: 'confirmation_required', confirmation_token: 'confirm_1', expires_at, preview };
const asks: Step = answer(body, { status: 202 });
const yes = () => true;

const headersOf = (sent: readonly SentRequest[]) =>
  sent.map(({ headers }) => ({
    key: headers.get('idempotency-key'),
    preview: headers.get('x-require-confirmation'),
    token: headers.get('x-confirmation-token'),
  }));

describe('a change that must be confirmed', () => {
  it('is shown, and made when that is wanted, with one key and the same bytes', async () => {
    const { inventory, sent } = createManager([asks, answer(result)]);
    const shown: ChangePreview[] = [];

    const outcome = await inventory.update('mug', change, {
      ifMatch: 1,
      confirm: async (what) => shown.push(what) > 0,
    });

    expect(shown).toEqual([{ ...preview, expires_at }]);
    expect(outcome).toMatchObject({ version: 2, idempotencyKey: 'key-1', replayed: false });
    expect(headersOf(sent)).toEqual([
      { key: 'key-1', preview: 'true', token: null },
      { key: 'key-1', preview: null, token: 'confirm_1' },
    ]);
    expect(new Set(sent.map((request) => request.body)).size).toBe(1);
    expect(sent.map(({ headers }) => headers.get('if-match'))).toEqual(['"inv-1"', '"inv-1"']);
  });

  it('waits for itself when it is asked for again by its key while it is being made', async () => {
    const slow = Promise.withResolvers<Response>();
    const made = () => Response.json(result, { headers: { 'idempotent-replayed': 'true' } });
    const { inventory, sent, clock } = createManager([
      problem('confirmation-invalid'),
      asks,
      () => slow.promise,
      made,
    ]);
    const options = { idempotencyKey: 'mine', confirm: yes };

    const first = inventory.update('mug', change, options);
    await clock.settle();
    const again = inventory.update('mug', change, options);
    await clock.settle();
    slow.resolve(Response.json(result));

    expect(await Promise.all([first, again])).toMatchObject([{ replayed: false }, { replayed: true }]);
    expect(headersOf(sent).map(({ token }) => token)).toEqual(['none', null, 'confirm_1', 'none']);
  });

  it.each([false, undefined, 'yes', 1])('is not made after %j', async (said) => {
    const { inventory, sent } = createManager([asks]);

    const error = await inventory.update('mug', change, { confirm: () => said as boolean }).catch((e) => e);

    expect(error).toBeInstanceOf(ConfirmationDeclinedError);
    expect(error).toMatchObject({
      code: 'confirmation-declined',
      outcome: 'not-applied',
      retryable: false,
      idempotencyKey: 'key-1',
    });
    expect(sent).toHaveLength(1);
  });

  it('is not made when the question fails, and throws what it threw', async () => {
    const fault = new Error('the window was closed');
    const { inventory, sent } = createManager([asks]);

    await expect(inventory.update('mug', change, { confirm: () => Promise.reject(fault) })).rejects.toBe(
      fault,
    );
    expect(sent).toHaveLength(1);
  });

  it('leaves all the time to who is asked, and ends when it is aborted meanwhile', async () => {
    const { inventory, clock, sent } = createManager([asks]);
    const controller = new AbortController();
    const confirm = () => new Promise<boolean>(() => {});
    const settled = Promise.allSettled([
      inventory.update('mug', change, { confirm, signal: controller.signal, deadlineMs: 1000 }),
    ]);
    await clock.advance(86_400_000);
    controller.abort('enough');

    expect(await settled).toMatchObject([
      { reason: { code: 'aborted', cause: 'enough', outcome: 'not-applied' } },
    ]);
    expect(sent).toHaveLength(1);
    expect(clock.pending).toBe(0);
  });

  it.each(['confirmation-invalid', 'version-mismatch'] as const)(
    'is not made when the confirmation came too late: %s',
    async (code) => {
      const { inventory } = createManager([asks, problem(code)]);

      await expect(inventory.update('mug', change, { confirm: yes })).rejects.toMatchObject({
        code,
        outcome: 'not-applied',
      });
    },
  );

  it('is not shown when it would be refused', async () => {
    const { inventory } = createManager([problem('insufficient-stock')]);
    const confirm = () => expect.unreachable();

    await expect(inventory.update('mug', change, { confirm })).rejects.toMatchObject({
      code: 'insufficient-stock',
      outcome: 'not-applied',
    });
  });

  it('keeps its key and its token over attempts, and tells when the answer was lost', async () => {
    const replay = answer(result, { headers: { 'idempotent-replayed': 'true' } });
    const { inventory, sent, clock } = createManager([asks, failConnection, replay]);

    const outcome = await resultOf(inventory.update('mug', change, { confirm: yes }), clock);

    expect(outcome).toMatchObject({ replayed: true, idempotencyKey: 'key-1' });
    expect(headersOf(sent).slice(1)).toEqual([
      { key: 'key-1', preview: null, token: 'confirm_1' },
      { key: 'key-1', preview: null, token: 'confirm_1' },
    ]);
  });

  it.each([
    ['what was done at once, by a server that shows nothing', answer(result)],
    ['a preview without numbers', answer({ ...body, preview: {} }, { status: 202 })],
    ['a page', answerText('<h1>Accepted</h1>', { status: 202 })],
  ])('is in doubt when the answer is %s', async (_, step) => {
    const { inventory, clock } = createManager([step]);
    const confirm = () => expect.unreachable();

    expect(await failureOf(inventory.update('mug', change, { confirm }), clock)).toMatchObject({
      code: 'unreadable-response',
      outcome: 'unknown',
    });
  });

  it('is read, decided and shown anew by updateWith when it came too late', async () => {
    const state = (version: number) => answer({ ...known, version });
    const { inventory, sent, clock } = createManager([
      state(1),
      asks,
      problem('version-mismatch'),
      state(2),
      asks,
      answer(result),
    ]);
    let asked = 0;

    await resultOf(
      inventory.updateWith('mug', () => change, { confirm: () => ++asked > 0 }),
      clock,
    );

    expect(asked).toBe(2);
    expect(sent).toHaveLength(6);
  });
});

describe('on the reference server', () => {
  it('nothing is applied unless it is confirmed, in every verb', async () => {
    const { inventory } = createServerManager();
    const shown: number[] = [];
    const no = { confirm: ({ available }: ChangePreview) => shown.push(available) < 0 };
    const { reservation } = await inventory.reserve('mug', 5, { orderId });
    const before = await inventory.get('mug', { fresh: true });

    const calls = [
      () => inventory.update('mug', change, no),
      () => inventory.set('mug', 50, no),
      () => inventory.reserve('mug', 4, { orderId, ...no }),
      () => inventory.release('mug', 3, { orderId, ...no }),
      () => inventory.processSale('mug', 2, { orderId, reduceReserved: false, ...no }),
      () => reservation.release(2, no),
      () => reservation.commit(2, no),
      () => reservation.extend(90, no),
    ];
    for (const call of calls) await expect(call()).rejects.toMatchObject({ code: 'confirmation-declined' });

    expect(await inventory.get('mug', { fresh: true })).toEqual(before);
    expect(shown).toEqual([80, 40, 86, 93, 88, 92, 90, 90]);
    expect((await reservation.commit(2, { confirm: yes })).reservation.quantity).toBe(3);
  });

  it('a confirmation is of the version that was shown', async () => {
    const { inventory } = createServerManager();
    const confirm = async () => {
      await inventory.update('mug', { operation: 'decrement', stock: 1 });
      return true;
    };

    await expect(inventory.update('mug', change, { confirm })).rejects.toMatchObject({
      code: 'version-mismatch',
      outcome: 'not-applied',
    });
    expect(await inventory.get('mug', { fresh: true })).toMatchObject({ stock: 99 });
  });

  it('a confirmation expires after ten minutes', async () => {
    const { inventory, pass } = createServerManager();
    const confirm = () => {
      pass(10);
      return true;
    };

    await expect(inventory.update('mug', change, { confirm })).rejects.toMatchObject({
      code: 'confirmation-invalid',
      outcome: 'not-applied',
    });
    expect(await inventory.get('mug', { fresh: true })).toMatchObject({ stock: 100 });
  });

  it('a call that is repeated with its key tells what was done, and asks nobody again', async () => {
    const { inventory } = createServerManager();
    const { idempotencyKey, version } = await inventory.update('mug', change, { confirm: yes });
    await inventory.update('mug', { operation: 'decrement', stock: 80 });
    const confirm = () => expect.unreachable();

    // It would be refused if it were shown: too few are left.
    const again = await inventory.update('mug', change, { idempotencyKey, confirm });

    expect(again).toMatchObject({ replayed: true, version, stock: 90 });
  });

  it('a call with a key of its own that was never made is shown like any other', async () => {
    const { inventory } = createServerManager();
    let asked = 0;

    const outcome = await inventory.update('mug', change, {
      idempotencyKey: 'damage:17',
      confirm: () => ++asked > 0,
    });

    expect(outcome).toMatchObject({ replayed: false, stock: 90, idempotencyKey: 'damage:17' });
    expect(asked).toBe(1);
  });
});
