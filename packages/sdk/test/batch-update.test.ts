import { describe, expect, it } from 'vitest';
import { answer, batchResult, inventory as known, problem, problemBody, result } from './answers.ts';
import { createManager } from './create-manager.ts';
import { failConnection } from './scripted-fetch.ts';
import { failureOf, resultOf } from './settle-on-clock.ts';

const receive = { operation: 'increment', stock: 50 } as const;
const updates = [{ productId: 'mug', change: receive }];
const url = 'https://shop.example/api/inventory/batch-update';

/** Arguments as they come from JavaScript, where no compiler looked at them. */
const untyped = <Value>(value: unknown) => value as Value;

describe('batchUpdate', () => {
  it('is one request, with one key', async () => {
    const { inventory, sent } = createManager([answer(batchResult)]);

    await inventory.batchUpdate([
      { productId: 'mug', change: receive, ifMatch: 7 },
      { productId: 'pot', change: { stock: 9, reason: 'cycle_count' }, idempotencyKey: 'count:pot' },
    ]);

    expect(sent).toMatchObject([{ method: 'POST', url }]);
    expect(sent[0]?.headers.get('idempotency-key')).toBe('key-1');
    expect(sent[0]?.headers.get('content-type')).toBe('application/json');
    expect(JSON.parse(String(sent[0]?.body))).toEqual({
      updates: [
        { product_id: 'mug', operation: 'increment', stock: 50, if_match: '"inv-7"' },
        { product_id: 'pot', stock: 9, reason: 'cycle_count', idempotency_key: 'count:pot' },
      ],
    });
  });

  it('takes over the mode, when to stop, and the key', async () => {
    const { inventory, sent } = createManager([answer(batchResult)]);

    await inventory.batchUpdate(updates, { mode: 'atomic', stopOnError: false, idempotencyKey: 'mine' });

    expect(JSON.parse(String(sent[0]?.body))).toMatchObject({ mode: 'atomic', stop_on_error: false });
    expect(sent[0]?.headers.get('idempotency-key')).toBe('mine');
  });

  it('tells what became of each item, and how it was sent', async () => {
    const { inventory } = createManager([answer(batchResult)]);

    expect(await inventory.batchUpdate(updates)).toEqual({
      ...batchResult,
      idempotencyKey: 'key-1',
      replayed: false,
    });
  });

  it('sends the same key and bytes at every attempt, whatever becomes of the arguments', async () => {
    const { inventory, sent, clock } = createManager([failConnection, answer(batchResult)]);
    const mutable = [{ productId: 'mug', change: { ...receive, stock: 50 } }];

    const outcome = resultOf(inventory.batchUpdate(mutable), clock);
    mutable[0] = { productId: 'pot', change: { ...receive, stock: 1 } };
    await outcome;

    expect(sent[1]?.body).toBe(sent[0]?.body);
    expect(sent.map(({ headers }) => headers.get('idempotency-key'))).toEqual(['key-1', 'key-1']);
  });

  it('is in doubt, with its key, when no answer came', async () => {
    const { inventory, clock } = createManager([failConnection]);

    expect(await failureOf(inventory.batchUpdate(updates), clock)).toMatchObject({
      outcome: 'unknown',
      idempotencyKey: 'key-1',
    });
  });

  it('fails as a whole when an atomic batch is refused, and names what is in the way', async () => {
    const errors = [
      { index: 1, product_id: 'pot', code: 'insufficient-stock', field: 'updates.1', message: 'Only 3.' },
    ];
    const { inventory } = createManager([problem('batch-refused', { errors })]);

    await expect(inventory.batchUpdate(updates, { mode: 'atomic' })).rejects.toMatchObject({
      code: 'batch-refused',
      outcome: 'not-applied',
      problem: { errors },
    });
  });

  it.each([
    ['an item is missing', { ...batchResult, total: 2 }],
    ['a result is none', { ...batchResult, successful: [{ index: 0, product_id: 'mug', result: known }] }],
    ['a failure has no reason', { ...batchResult, successful: [], failed: [{ index: 0, status: 422 }] }],
    ['there are no lists', { ...batchResult, skipped: undefined }],
  ])('counts an answer as unreadable when %s', async (_, body) => {
    const { inventory, clock } = createManager([answer(body)]);

    expect(await failureOf(inventory.batchUpdate(updates), clock)).toMatchObject({
      code: 'unreadable-response',
    });
  });

  it.each<[string, unknown]>([
    ['updates', undefined],
    ['updates', []],
    ['updates', [null]],
    ['updates', 'mug'],
    ['updates', Array(1001).fill(updates[0])],
    ['updates', [{ productId: 'mug', change: { stock: 1n } }]],
    ['productId', [{ change: receive }]],
    ['productId', [{ productId: '', change: receive }]],
    ['ifMatch', [{ productId: 'mug', change: receive, ifMatch: 0 }]],
    ['idempotencyKey', [{ productId: 'mug', change: receive, idempotencyKey: 'a b' }]],
  ])('refuses wrong %s before anything is sent', async (argument, value) => {
    const { inventory, sent } = createManager([answer(batchResult)]);

    await expect(inventory.batchUpdate(untyped(value))).rejects.toMatchObject({
      code: 'configuration',
      argument,
    });
    expect(sent).toHaveLength(0);
  });
});

describe('what get knows after a batch', () => {
  const fresh = { ...known, version: 9, stock: 1 };
  /** Longer than the clock of a test moves on. */
  const cache = { ttlMs: 3_600_000 };

  it('is what each change came to', async () => {
    const { inventory, sent } = createManager([answer(batchResult)]);

    await inventory.batchUpdate(updates);

    expect(await inventory.get('mug')).toMatchObject({ stock: 150, version: 2 });
    expect(sent).toHaveLength(1);
  });

  it('is asked for where the result may be an old one: an item with a key of its own', async () => {
    const { inventory } = createManager([answer(batchResult), answer(fresh)]);

    await inventory.batchUpdate([{ productId: 'mug', change: receive, idempotencyKey: 'delivery:7' }]);

    expect(await inventory.get('mug')).toEqual(fresh);
  });

  it('is asked for where the result may be an old one: a second attempt', async () => {
    const { inventory, clock } = createManager([failConnection, answer(batchResult), answer(fresh)], {
      cache,
    });

    await resultOf(inventory.batchUpdate(updates), clock);

    expect(await inventory.get('mug')).toEqual(fresh);
  });

  it.each([
    [
      'the whole batch was answered before',
      answer(batchResult, { headers: { 'idempotent-replayed': 'true' } }),
    ],
    ['the batch was refused', problem('batch-refused')],
    [
      'the item failed',
      answer({
        ...batchResult,
        successful: [],
        failed: [{ index: 0, product_id: 'mug', status: 500, error: problemBody('internal') }],
      }),
    ],
  ])('is asked for when %s', async (_, step) => {
    const { inventory } = createManager([answer(known), step, answer(fresh)]);
    await inventory.get('mug');

    await inventory.batchUpdate(updates).catch(() => undefined);

    expect(await inventory.get('mug')).toEqual(fresh);
  });
});

describe('fulfillBackorder', () => {
  it('is one request without a body, with a key', async () => {
    const { inventory, sent } = createManager([answer(result)]);

    const outcome = await inventory.fulfillBackorder('bo/1');

    expect(sent).toMatchObject([
      {
        method: 'POST',
        url: 'https://shop.example/api/inventory/backorders/bo%2F1/fulfill',
        body: undefined,
      },
    ]);
    expect(sent[0]?.headers.get('idempotency-key')).toBe('key-1');
    expect(outcome).toEqual({ ...result, idempotencyKey: 'key-1', replayed: false });
  });

  it('tells get what it came to', async () => {
    const { inventory, sent } = createManager([answer(result, { headers: { etag: '"inv-2"' } })]);

    await inventory.fulfillBackorder('bo_1');

    expect(await inventory.get('mug')).toMatchObject({ version: 2 });
    expect(sent).toHaveLength(1);
  });

  it('has every product asked for again when it fails, for it may be any', async () => {
    const { inventory, clock, sent } = createManager([answer(known), problem('internal')], {
      retry: { maxAttempts: 1 },
      cache: { ttlMs: 3_600_000 },
    });
    await inventory.get('mug');

    expect(await failureOf(inventory.fulfillBackorder('bo_1'), clock)).toMatchObject({
      outcome: 'unknown',
      idempotencyKey: 'key-1',
    });
    await failureOf(inventory.get('mug'), clock);

    expect(sent).toHaveLength(3);
  });

  it.each(['', '.', '..'])('refuses the id %j', async (id) => {
    const { inventory, sent } = createManager([answer(result)]);

    await expect(inventory.fulfillBackorder(id)).rejects.toMatchObject({ argument: 'backorderId' });
    expect(sent).toHaveLength(0);
  });
});
