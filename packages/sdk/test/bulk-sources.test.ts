import type { BatchItem, BulkInventoryError, BulkResult, BulkSource } from '@onhand/sdk';
import { describe, expect, it } from 'vitest';
import { changesOf, createBulkWorld } from './bulk-world.ts';

const parallel = { strategy: 'parallel', concurrency: 2 } as const;

const resultsOf = (run: Promise<unknown>) =>
  run.then(
    () => Promise.reject(new Error('the run succeeded')),
    ({ results }: BulkInventoryError) => results,
  );

function createAbort() {
  const controller = new AbortController();
  return { signal: controller.signal, abort: () => controller.abort('late') };
}

/** A source that gives each change only when it is told to. */
function createSlowSource(changes: readonly BatchItem[]) {
  const gates = changes.map(() => Promise.withResolvers<void>());
  const asked: number[] = [];
  async function* source() {
    for (const [index, change] of changes.entries()) {
      asked.push(index);
      await gates[index]?.promise;
      yield change;
    }
  }
  return { source: source(), asked, give: (index: number) => gates[index]?.resolve() };
}

/** Keeps what `onResult` is told, and says when it has been told so many. */
function createListener() {
  const told: BulkResult[] = [];
  const waiting = new Map<number, () => void>();
  return {
    told,
    onResult: (result: BulkResult) => waiting.get(told.push(result))?.(),
    until: (count: number) => new Promise<void>((resolve) => waiting.set(count, resolve)),
  };
}

describe('what a source yields as a run ends early', () => {
  it.each([1, 2, 5])('is listed, through %d generators', async (depth) => {
    let yielded = 0;
    const wrap = (source: AsyncIterable<BatchItem>): AsyncIterable<BatchItem> =>
      (async function* () {
        for await (const change of source) yield change;
      })();
    let source: AsyncIterable<BatchItem> = (async function* () {
      for (const change of changesOf(1000)) {
        yielded++;
        yield change;
      }
    })();
    for (let level = 1; level < depth; level++) source = wrap(source);
    const controller = new AbortController();
    const { inventory } = createBulkWorld();
    let ended = 0;
    const run = inventory.bulkUpdate(source, {
      batchSize: 4,
      signal: controller.signal,
      onResult: () => ++ended === 6 && controller.abort('enough'),
    });

    const { summary, skipped } = await resultsOf(run);

    expect(summary.total).toBe(yielded);
    expect(skipped.at(-1)?.index).toBe(yielded - 1);
  });

  it('is waited for and listed as skipped, when an input fails or a callback does', async () => {
    const { inventory } = createBulkWorld({ judge: () => 'insufficient-stock' });
    const { source, asked, give } = createSlowSource(changesOf(3));
    const { onResult, until } = createListener();
    const results = resultsOf(inventory.bulkUpdate(source, { ...parallel, stopOnError: true, onResult }));
    const failed = until(1);
    give(0);
    await failed;
    give(1);

    expect(await results).toMatchObject({ failed: [{ index: 0 }], skipped: [{ index: 1 }] });
    expect(asked).toEqual([0, 1]);
  });

  it('is not waited for when the signal is aborted, and told to onResult when it comes all the same', async () => {
    const { signal, abort } = createAbort();
    const { inventory } = createBulkWorld();
    const { source, give } = createSlowSource(changesOf(3));
    const { told, onResult, until } = createListener();
    const results = resultsOf(inventory.bulkUpdate(source, { ...parallel, signal, onResult }));
    const [made, skipped] = [until(1), until(2)];
    give(0);
    await made;
    abort();

    expect((await results).summary).toMatchObject({ total: 1, succeeded: 1 });
    give(1);
    await skipped;
    expect(told).toMatchObject([
      { index: 0, status: 'succeeded' },
      { index: 1, status: 'skipped', productId: 'p1' },
    ]);
  });

  it('breaks nothing when onResult cannot be told of it any more', async () => {
    const { signal, abort } = createAbort();
    const { inventory } = createBulkWorld();
    const { source, asked, give } = createSlowSource(changesOf(1));
    const told = Promise.withResolvers<void>();
    const onResult = () => {
      told.resolve();
      return Promise.reject(new Error('closed'));
    };
    const results = resultsOf(inventory.bulkUpdate(source, { signal, onResult }));
    await expect.poll(() => asked).toEqual([0]);
    abort();

    expect((await results).summary.total).toBe(0);
    give(0);
    await told.promise;
  });

  it('is waited for no longer once the signal is aborted after a failure', async () => {
    const { signal, abort } = createAbort();
    const { inventory } = createBulkWorld({ judge: () => 'insufficient-stock' });
    const { source, give } = createSlowSource(changesOf(3));
    const { onResult, until } = createListener();
    const run = inventory.bulkUpdate(source, { ...parallel, stopOnError: true, signal, onResult });
    const failed = until(1);
    give(0);
    await failed;
    abort();

    await expect(run).rejects.toMatchObject({ cause: { code: 'insufficient-stock' } });
  });
});

describe('a source', () => {
  it('may have promises of its own kind', async () => {
    const changes = changesOf(3)[Symbol.iterator]();
    const next = () => {
      const step = changes.next();
      // biome-ignore lint/suspicious/noThenProperty: it is what such a library makes.
      return { then: (resolve: (given: typeof step) => void) => queueMicrotask(() => resolve(step)) };
    };
    const source: object = { [Symbol.asyncIterator]: () => ({ next }) };
    const { inventory } = createBulkWorld();

    const { summary } = await inventory.bulkUpdate(source as BulkSource);

    expect(summary).toMatchObject({ total: 3, succeeded: 3 });
  });

  it('that cannot be opened has failed', async () => {
    const source = {
      [Symbol.iterator]: (): Iterator<BatchItem> => {
        throw new Error('no such file');
      },
    };
    const { inventory } = createBulkWorld();

    await expect(inventory.bulkUpdate(source)).rejects.toMatchObject({
      code: 'bulk-inventory',
      cause: { message: 'no such file' },
    });
  });

  it.each([undefined, null, 'mug', 5, {}, () => changesOf(1)])('cannot be %s', async (source) => {
    const { inventory } = createBulkWorld();

    await expect(inventory.bulkUpdate(source as never)).rejects.toMatchObject({
      code: 'configuration',
      argument: 'source',
    });
  });
});

it.each([null, undefined, 5, 'mug'])('an input that is %s fails alone', async (input) => {
  const { inventory } = createBulkWorld();
  const inputs = changesOf(3).map((change, index) => (index === 1 ? (input as never) : change));

  const { succeeded, failed } = await inventory.bulkUpdate(inputs);

  expect(succeeded.map(({ index }) => index)).toEqual([0, 2]);
  expect(failed).toMatchObject([{ index: 1, error: { code: 'configuration', argument: 'productId' } }]);
});

describe('options that no request can go by', () => {
  it.each([
    ['deadlineMs', { deadlineMs: -1 }],
    ['timeoutMs', { timeoutMs: Number.NaN }],
    ['maxPauseMs', { maxPauseMs: Number.NaN }],
    ['idempotencyKey', { idempotencyKey: 'k'.repeat(239) }],
  ])('%s', async (argument, options) => {
    const { inventory, requests } = createBulkWorld();

    await expect(inventory.bulkUpdate(changesOf(2), options)).rejects.toMatchObject({
      code: 'configuration',
      argument,
    });
    expect(requests.count).toBe(0);
  });
});

it('the longest key of a run leaves room for the place of an input', async () => {
  const { inventory } = createBulkWorld();

  const { failed } = await inventory.bulkUpdate(changesOf(2), { idempotencyKey: 'k'.repeat(238) });

  expect(failed).toEqual([]);
});

it('no time is left, rather than less than none, when a total was too low', async () => {
  const remaining: unknown[] = [];
  const { inventory } = createBulkWorld();
  const onProgress = ({ remainingMs }: { readonly remainingMs: number | undefined }) =>
    remaining.push(remainingMs);

  await inventory.bulkUpdate(changesOf(3).values(), { total: 1, onProgress });

  expect(remaining).toEqual([0, 0, 0]);
});
