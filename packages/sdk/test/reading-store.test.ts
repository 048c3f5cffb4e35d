import { createReadingStore, createWebStorage, type KeyValueStorage } from '@onhand/sdk/storage';
import { describe, expect, it } from 'vitest';
import { answer, answerText, inventory as known, problem } from './answers.ts';
import { createManager } from './create-manager.ts';
import { failConnection, type Step } from './scripted-fetch.ts';
import { failureOf, resultOf } from './settle-on-clock.ts';

const withEtag = (version: number, changes: object = {}): Step =>
  answer({ ...known, version, ...changes }, { headers: { etag: `"inv-${version}"` } });
const unchanged = answerText(null, { status: 304 });

/** A storage in memory, synchronous as `localStorage`, or answering later as a database. */
function createStorage(isLate = false) {
  const values = new Map<string, unknown>();
  const late = async (act: () => unknown) => {
    await Promise.resolve();
    return act();
  };
  const run = (act: () => unknown) => (isLate ? late(act) : act());
  const storage: KeyValueStorage = {
    get: (key) => run(() => values.get(key)),
    set: (key, reading) => run(() => values.set(key, structuredClone(reading))),
    delete: (key) => run(() => values.delete(key)),
  };
  return { storage, values };
}

/** Managers of one user after the other, as processes that share a storage. */
function createProcesses(storage: KeyValueStorage) {
  const errors: unknown[] = [];
  const begin = (
    steps: readonly [Step, ...Step[]],
    principal = 'ann',
    baseUrl = 'https://shop.example/api',
  ) =>
    createManager(steps, {
      baseUrl,
      cache: {
        store: createReadingStore(storage, { onError: (error) => errors.push(error) }),
        principal: () => principal,
        staleIfErrorMs: 3_600_000,
      },
    });
  return { begin, errors };
}

describe.each([false, true])('a store whose storage answers later: %s', (isLate) => {
  const create = () => {
    const { storage, values } = createStorage(isLate);
    return { values, ...createProcesses(storage) };
  };

  it('gives the next process what is recent without a request', async () => {
    const { begin } = create();
    await begin([withEtag(1)]).inventory.get('mug');
    const next = begin([failConnection]);

    expect(await next.inventory.get('mug')).toEqual(known);
    expect(next.sent).toHaveLength(0);
  });

  it('gives it the ETag of what is older, and what is stale when the server fails', async () => {
    const { begin } = create();
    await begin([withEtag(1)]).inventory.get('mug');
    const second = begin([unchanged, failConnection]);
    await second.clock.advance(30_000);
    expect(await second.inventory.get('mug')).toEqual(known);
    expect(second.sent[0]?.headers.get('if-none-match')).toBe('"inv-1"');

    const third = begin([failConnection]);
    await third.clock.advance(120_000);
    expect(await resultOf(third.inventory.get('mug'), third.clock)).toEqual({ ...known, stale: true });
  });

  it('shows nobody what another user read, or what another server said', async () => {
    const { begin } = create();
    await begin([withEtag(1)]).inventory.get('mug');

    const other = withEtag(1, { stock: 222 });
    expect(await begin([other], 'bob').inventory.get('mug')).toMatchObject({ stock: 222 });
    const elsewhere = begin([other], 'ann', 'https://test.example/api');
    expect(await elsewhere.inventory.get('mug')).toMatchObject({ stock: 222 });
    expect(await begin([other]).inventory.get('mug')).toMatchObject({ stock: 100 });
  });

  it('forgets what a failed change made doubtful, what is gone, and what is one too many', async () => {
    const { begin, values } = create();
    const { inventory, clock } = begin([withEtag(1), problem('version-mismatch')]);
    await inventory.get('mug');
    await failureOf(inventory.update('mug', { stock: 1 }, { ifMatch: 9 }), clock);
    expect(values.size).toBe(0);

    const gone = begin([withEtag(1), problem('product-not-found')]);
    await gone.inventory.get('mug');
    await failureOf(gone.inventory.get('mug', { fresh: true }), gone.clock);
    expect(values.size).toBe(0);
  });

  it('is doubted as a whole after a change that nobody looked into', async () => {
    const { begin } = create();
    await begin([withEtag(1)]).inventory.get('mug');
    const { inventory, clock } = begin([answer({}), withEtag(2)]);
    await clock.advance(1);
    await inventory.api.PATCH('/products/{productId}/inventory', {
      params: { path: { productId: 'mug' } },
      body: { stock: 1 },
    });

    expect(await inventory.get('mug')).toMatchObject({ version: 2 });
  });

  it.each([
    ['nothing', undefined],
    ['text', 'corrupt'],
    ['something else', { inventory: { id: 'mug' }, askedAtMs: 1 }],
    [
      'another product',
      { inventory: { ...known, id: 'pot' }, etag: '"inv-1"', askedAtMs: 1_768_473_000_000 },
    ],
    ['a reading without its time', { inventory: known, etag: '"inv-1"' }],
  ])('takes %s for nothing', async (_, value) => {
    const { begin, values } = create();
    await begin([withEtag(1)]).inventory.get('mug');
    for (const key of values.keys()) values.set(key, value);
    const { inventory, sent } = begin([withEtag(3)]);

    expect(await inventory.get('mug')).toMatchObject({ version: 3 });
    expect(sent[0]?.headers.has('if-none-match')).toBe(false);
  });

  it('does not last longer because of a time in the future', async () => {
    const { begin, values } = create();
    await begin([withEtag(1)]).inventory.get('mug');
    for (const [key, value] of values) values.set(key, { ...(value as object), askedAtMs: 8e15 });
    const { inventory, sent } = begin([withEtag(3)]);

    expect(await inventory.get('mug')).toMatchObject({ version: 3 });
    expect(sent).toHaveLength(1);
  });
});

describe('a storage that fails', () => {
  const fault = new Error('the disk is full');
  const raise = () => {
    throw fault;
  };

  it.each([
    ['throws', { get: raise, set: raise, delete: raise }],
    ['rejects', { get: async () => raise(), set: async () => raise(), delete: async () => raise() }],
  ])('and %s costs nothing but what it would have saved, and is told', async (_, storage) => {
    const { begin, errors } = createProcesses(storage);
    const { inventory, sent } = begin([withEtag(1)]);

    expect(await inventory.get('mug')).toEqual(known);
    expect(await inventory.get('mug')).toEqual(known);
    expect(sent).toHaveLength(1);
    expect(errors).toEqual([fault, fault]);
  });

  it('to answer is waited for as long as an attempt may take, and no longer', async () => {
    const never = () => new Promise(() => {});
    const { begin } = createProcesses({ get: never, set: never, delete: never });
    const { inventory, clock } = begin([withEtag(1)]);

    expect(await resultOf(inventory.get('mug'), clock)).toEqual(known);
    expect(clock.pending).toBe(0);
  });
});

it('is refused without a principal, for it outlives the token', () => {
  const store = createReadingStore(createStorage().storage);

  expect(() => createManager([withEtag(1)], { cache: { store } })).toThrow(
    expect.objectContaining({ code: 'configuration', argument: 'cache.principal' }),
  );
});

it('writes in turn, so that an older reading never lands on a newer one', async () => {
  const { storage, values } = createStorage();
  const gates: (() => void)[] = [];
  const store = createReadingStore({
    ...storage,
    set: async (key, reading) => {
      await new Promise<void>((resolve) => gates.push(resolve));
      storage.set(key, reading);
    },
  });
  const reading = (version: number) => ({
    inventory: { ...known, version },
    etag: undefined,
    askedAtMs: version,
  });
  store.save('mug', reading(1));
  store.save('mug', reading(2));
  const loading = store.load('mug', 'mug');
  for (const turn of [0, 1]) {
    await new Promise(setImmediate);
    expect(gates).toHaveLength(turn + 1);
    gates[turn]?.();
  }

  expect(await loading).toMatchObject({ askedAtMs: 2 });
  expect(values.size).toBe(1);
});

it('makes room in a web storage by what it put there, and by nothing else', () => {
  const values = new Map([['theirs', 'x']]);
  const storage = createWebStorage({
    get length() {
      return values.size;
    },
    key: (index) => [...values.keys()][index] ?? null,
    getItem: (key) => values.get(key) ?? null,
    setItem: (key, value) => {
      if (values.size >= 3) throw new DOMException('full', 'QuotaExceededError');
      values.set(key, value);
    },
    removeItem: (key) => void values.delete(key),
  });
  const reading = { inventory: known, etag: undefined, askedAtMs: 1 };

  for (const key of ['a', 'b', 'c']) storage.set(key, reading);

  expect([...values.keys()]).toEqual(['theirs', 'onhand:c']);
  expect(storage.get('c')).toEqual({ inventory: known, askedAtMs: 1 });
  expect(storage.get('a')).toBeNull();
});
