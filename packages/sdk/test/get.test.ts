import { describe, expect, it } from 'vitest';
import { answer, answerText, heldResult, inventory as known, problem, result } from './answers.ts';
import { createManager } from './create-manager.ts';
import { failConnection, type Step } from './scripted-fetch.ts';
import { failureOf } from './settle-on-clock.ts';

const withEtag = (version: number, changes: object = {}): Step =>
  answer({ ...known, version, ...changes }, { headers: { etag: `"inv-${version}"` } });
const unchanged = answerText(null, { status: 304 });

/** A request that is answered when the test says so. */
function later() {
  const { promise, resolve } = Promise.withResolvers<Response>();
  return { step: () => promise, answerWith: (body: unknown) => resolve(Response.json(body)) };
}

describe('get', () => {
  it('remembers a reading for 30 seconds', async () => {
    const { inventory, clock, sent } = createManager([withEtag(1)]);

    expect(await inventory.get('mug')).toEqual(known);
    await clock.advance(29_999);
    expect(await inventory.get('mug')).toEqual(known);

    expect(sent).toHaveLength(1);
  });

  it('asks the server whether an older reading still holds, and is spared the body', async () => {
    const { inventory, clock, sent } = createManager([withEtag(1), unchanged]);

    await inventory.get('mug');
    await clock.advance(30_000);
    expect(await inventory.get('mug')).toEqual(known);
    await clock.advance(29_999);
    expect(await inventory.get('mug')).toEqual(known);

    expect(sent.map(({ headers }) => headers.get('if-none-match'))).toEqual([null, '"inv-1"']);
  });

  it('takes over what changed meanwhile', async () => {
    const { inventory, clock } = createManager([withEtag(1), withEtag(2, { stock: 90 })]);

    await inventory.get('mug');
    await clock.advance(30_000);

    expect(await inventory.get('mug')).toMatchObject({ version: 2, stock: 90 });
  });

  it('asks at once when it must be fresh, with the ETag of what it has', async () => {
    const { inventory, sent } = createManager([withEtag(1), withEtag(2)]);

    await inventory.get('mug');
    expect(await inventory.get('mug', { fresh: true })).toMatchObject({ version: 2 });
    expect(await inventory.get('mug')).toMatchObject({ version: 2 });

    expect(sent).toHaveLength(2);
    expect(sent[1]?.headers.get('if-none-match')).toBe('"inv-1"');
  });

  it('asks every time when the time to live is 0', async () => {
    const { inventory, sent } = createManager([withEtag(1)], { cache: { ttlMs: 0 } });

    await inventory.get('mug');
    await inventory.get('mug');

    expect(sent).toHaveLength(2);
  });

  it('sends one request for a thousand callers at a time', async () => {
    const { inventory, sent } = createManager([withEtag(1)]);

    const readings = await Promise.all(Array.from({ length: 1000 }, () => inventory.get('mug')));

    expect(readings).toHaveLength(1000);
    expect(sent).toHaveLength(1);
  });

  it('tells all of them when that request fails, and asks anew for the next', async () => {
    const { inventory, clock, sent } = createManager([problem('product-not-found'), withEtag(1)]);

    const failures = await failureOf(Promise.all([inventory.get('mug'), inventory.get('mug')]), clock);
    expect(failures).toMatchObject({ code: 'product-not-found' });
    expect(await inventory.get('mug')).toEqual(known);

    expect(sent).toHaveLength(2);
  });

  it('gives each caller a copy of its own', async () => {
    const { inventory } = createManager([withEtag(1)]);
    const [first, second] = await Promise.all([inventory.get('mug'), inventory.get('mug')]);

    first.stock = -1;

    expect(second.stock).toBe(100);
    expect((await inventory.get('mug')).stock).toBe(100);
  });

  it('keeps products apart', async () => {
    const { inventory, sent } = createManager([withEtag(1), withEtag(1, { id: 'pot' })]);

    await Promise.all([inventory.get('mug'), inventory.get('pot')]);

    expect(sent.map(({ url }) => url.split('/').at(-2))).toEqual(['mug', 'pot']);
  });

  it('forgets what was used longest ago when it has too many', async () => {
    const pots = (id: string) => answer({ ...known, id });
    const { inventory, sent } = createManager([pots('a'), pots('b'), pots('c'), pots('b')], {
      cache: { maxEntries: 2 },
    });

    for (const id of ['a', 'b', 'a', 'c', 'a', 'b']) await inventory.get(id);

    expect(sent.map(({ url }) => url.split('/').at(-2))).toEqual(['a', 'b', 'c', 'b']);
  });

  it('forgets a product that is gone', async () => {
    const { inventory, clock, sent } = createManager([withEtag(1), problem('product-not-found')]);

    await inventory.get('mug');
    await failureOf(inventory.get('mug', { fresh: true }), clock);
    await failureOf(inventory.get('mug'), clock);

    expect(sent.at(-1)?.headers.has('if-none-match')).toBe(false);
  });

  it('never gives out an old reading in place of an error', async () => {
    const { inventory, clock } = createManager([withEtag(1), failConnection]);

    await inventory.get('mug');
    await clock.advance(30_000);

    expect(await failureOf(inventory.get('mug'), clock)).toMatchObject({ code: 'network' });
  });
});

describe('versions', () => {
  it('an older answer that arrives late does not replace a newer one', async () => {
    const slow = later();
    const { inventory, clock } = createManager([slow.step, withEtag(2)]);
    const reading = inventory.get('mug');
    await clock.settle();
    await inventory.get('mug', { fresh: true });

    slow.answerWith(known);

    expect(await reading).toMatchObject({ version: 2 });
    expect(await inventory.get('mug')).toMatchObject({ version: 2 });
  });

  it('a lower version with a later time is taken: the server began again', async () => {
    const { inventory } = createManager([
      withEtag(57),
      withEtag(1, { updated_at: '2026-01-15T11:00:00.000Z' }),
    ]);

    await inventory.get('mug');

    expect(await inventory.get('mug', { fresh: true })).toMatchObject({ version: 1 });
  });
});

describe('own changes', () => {
  it('are seen by the next read without a request, with every field', async () => {
    const { inventory, sent } = createManager([withEtag(1), answer(result)]);

    await inventory.get('mug');
    await inventory.update('mug', { operation: 'increment', stock: 50 });

    expect(await inventory.get('mug')).toEqual({ ...known, stock: 150, available: 145, version: 2 });
    expect(sent).toHaveLength(2);
  });

  it('are checked by their own ETag later', async () => {
    const { inventory, clock, sent } = createManager([
      answer(result, { headers: { etag: '"inv-2"' } }),
      unchanged,
    ]);

    await inventory.update('mug', { stock: 1 });
    await clock.advance(30_000);

    expect(await inventory.get('mug')).toMatchObject({ version: 2 });
    expect(sent[1]?.headers.get('if-none-match')).toBe('"inv-2"');
  });

  it('are not undone by a read that was asked before them and answered after', async () => {
    const slow = later();
    const { inventory, clock } = createManager([slow.step, answer(result)]);
    const reading = inventory.get('mug');
    await clock.settle();
    await inventory.update('mug', { operation: 'increment', stock: 50 });

    slow.answerWith(known);
    await reading;

    expect(await inventory.get('mug')).toMatchObject({ version: 2, stock: 150 });
  });

  it('that failed have the next read ask, also when a read from before is still under way', async () => {
    const slow = later();
    const { inventory, clock, sent } = createManager([slow.step, problem('version-mismatch'), withEtag(9)]);
    const before = inventory.get('mug');
    await clock.settle();
    await expect(inventory.update('mug', { stock: 1 }, { ifMatch: 1 })).rejects.toThrow();

    const after = inventory.get('mug');
    slow.answerWith(known);
    await before;

    expect(await after).toMatchObject({ version: 9 });
    expect(sent).toHaveLength(3);
  });

  it('that failed are not forgotten when a read from before them is answered after', async () => {
    const slow = later();
    const { inventory, clock, sent } = createManager([slow.step, problem('version-mismatch'), withEtag(9)]);
    const before = inventory.get('mug');
    await clock.settle();
    await expect(inventory.update('mug', { stock: 1 }, { ifMatch: 1 })).rejects.toThrow();
    slow.answerWith(known);
    await before;

    expect(await inventory.get('mug')).toMatchObject({ version: 9 });
    expect(sent).toHaveLength(3);
  });

  it('that were answered from memory are not taken for the present state', async () => {
    const replay = answer(result, { headers: { 'idempotent-replayed': 'true' } });
    const { inventory, sent } = createManager([replay, withEtag(9)]);

    await inventory.update('mug', { stock: 1 }, { idempotencyKey: 'again' });

    expect(await inventory.get('mug')).toMatchObject({ version: 9 });
    expect(sent).toHaveLength(2);
  });

  it('are never computed from what is remembered', async () => {
    const { inventory, sent } = createManager([withEtag(1), answer(heldResult)]);

    await inventory.get('mug');
    await inventory.reserve('mug', 5, { orderId: 'order_17' });

    expect(sent).toHaveLength(2);
    expect(sent[1]?.body).not.toContain('100');
  });
});
