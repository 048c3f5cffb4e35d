import { BulkInventoryError, InventoryManager } from '@onhand/sdk';
import { createInventoryServer, roleTokens } from '@onhand/server';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { problemBody } from './answers.ts';
import { changesOf, createBulkWorld } from './bulk-world.ts';
import { createPatientRuntime } from './patient-runtime.ts';

/** An answer to a request for a batch, before the fake sees it. */
const onBatch = (toResponse: () => Response) => (url: string) =>
  url.endsWith('/batch-update') ? toResponse() : undefined;
const refuse = (code: Parameters<typeof problemBody>[0]) => () => {
  const body = problemBody(code);
  return Response.json(body, { status: body.status });
};

describe('a batch endpoint', () => {
  it('gets up to batchSize changes in a request', async () => {
    const { inventory, requests, arrivals } = createBulkWorld();
    await inventory.bulkUpdate(changesOf(1000), { batchSize: 250 });

    expect(requests.count).toBe(4);
    expect(arrivals.every(({ isBatched }) => isBatched)).toBe(true);
  });

  it.each([
    ['there is no such path', refuse('route-not-found')],
    ['the path has no such method', refuse('method-not-allowed')],
    ['a server knows nothing of it', () => new Response('<h1>Not found</h1>', { status: 404 })],
    ['it is not implemented', () => new Response(null, { status: 501 })],
  ])('is done without when %s, with the same keys', async (_, toResponse) => {
    const { inventory, requests, arrivals } = createBulkWorld({ answer: onBatch(toResponse) });
    const { summary } = await inventory.bulkUpdate(changesOf(100), { batchSize: 10, idempotencyKey: 'run' });

    expect(summary).toMatchObject({ succeeded: 100, failed: 0 });
    expect(new Set(arrivals.map(({ key }) => key))).toEqual(
      new Set(changesOf(100).map((_, index) => `run:${index}`)),
    );
    // Asked for at most once by each of four workers.
    expect(requests.count).toBeLessThanOrEqual(104);
  });

  it.each([
    ['one change is invalid', refuse('invalid-request')],
    ['it is too large', refuse('payload-too-large')],
  ])('is done without for one batch when %s', async (_, toResponse) => {
    let batches = 0;
    const answer = onBatch(toResponse);
    const { inventory } = createBulkWorld({
      answer: (url) => (url.endsWith('/batch-update') && batches++ === 0 ? answer(url) : undefined),
    });
    const { summary } = await inventory.bulkUpdate(changesOf(40), { batchSize: 10, concurrency: 1 });

    expect(summary.succeeded).toBe(40);
    expect(batches).toBe(4);
  });

  it('that fails leaves the whole batch in doubt', async () => {
    const { inventory } = createBulkWorld({ answer: onBatch(() => new Response('oops', { status: 500 })) });
    const { failed } = await inventory.bulkUpdate(changesOf(20), { batchSize: 20 });

    expect(failed).toHaveLength(20);
    expect(failed[3]).toMatchObject({
      idempotencyKey: expect.stringMatching(/:3$/),
      error: { outcome: 'unknown', status: 500 },
    });
  });
});

describe('an input that cannot be sent', () => {
  it('fails alone', async () => {
    const { inventory } = createBulkWorld();
    const items = changesOf(20).map((item, index) => (index === 7 ? { ...item, productId: '..' } : item));
    const { succeeded, failed } = await inventory.bulkUpdate(items);

    expect(succeeded).toHaveLength(19);
    expect(failed).toMatchObject([{ index: 7, error: { code: 'configuration', argument: 'productId' } }]);
  });
});

describe('what ends a run early', () => {
  it('a source that throws, after what it gave has ended', async () => {
    function* broken() {
      yield* changesOf(15);
      throw new Error('line 16 is torn');
    }
    const { inventory } = createBulkWorld();

    await expect(inventory.bulkUpdate(broken(), { batchSize: 10 })).rejects.toMatchObject({
      code: 'bulk-inventory',
      cause: { message: 'line 16 is torn' },
      results: { summary: { total: 15, succeeded: 15 } },
    });
  });

  it('a callback that throws, without losing count', async () => {
    const { inventory } = createBulkWorld();
    const onProgress = () => Promise.reject(new Error('disk full'));
    const error = await inventory
      .bulkUpdate(changesOf(50), { batchSize: 5, onProgress })
      .catch((reason: unknown) => reason);

    expect(error).toBeInstanceOf(BulkInventoryError);
    expect(error).toMatchObject({ cause: { message: 'disk full' }, results: { summary: { total: 50 } } });
  });

  it('a signal that is aborted already, before anything is sent', async () => {
    const { inventory, requests } = createBulkWorld();
    const run = inventory.bulkUpdate(changesOf(5), { signal: AbortSignal.abort('no') });

    await expect(run).rejects.toMatchObject({
      outcome: 'not-applied',
      cause: 'no',
      results: { summary: { skipped: 5 } },
    });
    expect(requests.count).toBe(0);
  });

  it('a signal while a source is waited for, at once', async () => {
    const controller = new AbortController();
    async function* slow() {
      yield* changesOf(3);
      controller.abort('late');
      await new Promise(() => {});
    }
    const { inventory } = createBulkWorld();

    await expect(inventory.bulkUpdate(slow(), { signal: controller.signal })).rejects.toMatchObject({
      results: { summary: { total: 3, skipped: 3 } },
    });
  });

  it('a signal while requests are under way, which are in doubt then', async () => {
    const controller = new AbortController();
    const { inventory } = createBulkWorld({
      answer: () => {
        controller.abort('stop');
        return new Promise<Response>(() => {});
      },
    });
    const run = inventory.bulkUpdate(changesOf(9), {
      strategy: 'parallel',
      concurrency: 2,
      signal: controller.signal,
    });
    const error = await run.catch((reason: unknown) => reason);

    expect(error).toMatchObject({
      outcome: 'unknown',
      results: { summary: { total: 9, failed: 1, skipped: 8 } },
    });
    expect(error).toMatchObject({
      results: { failed: [{ error: { code: 'aborted', outcome: 'unknown' } }] },
    });
  });
});

it('has no request begin while one of them sits out a Retry-After', async () => {
  const runtime = createPatientRuntime(() => 0.5);
  const begunAtMs: number[] = [];
  const { inventory } = createBulkWorld(
    {
      answer: () => {
        begunAtMs.push(runtime.now());
        if (begunAtMs.length !== 10) return undefined;
        const body = problemBody('overloaded');
        return Response.json(
          { ...body, code: 'slow-down', status: 429 },
          { status: 429, headers: { 'retry-after': '5' } },
        );
      },
    },
    { runtime },
  );
  const { summary } = await inventory.bulkUpdate(changesOf(40), { strategy: 'parallel', concurrency: 3 });

  expect(summary.succeeded).toBe(40);
  // Two that were under way already, and then all after the pause.
  expect(begunAtMs.filter((atMs) => atMs < 5000).length).toBeLessThanOrEqual(12);
  expect(begunAtMs).toHaveLength(41);
});

describe('options that cannot be used', () => {
  it.each([
    ['strategy', { strategy: 'random' as never }],
    ['concurrency', { concurrency: 0 }],
    ['batchSize', { batchSize: 1001 }],
    ['idempotencyKey', { idempotencyKey: '' }],
  ])('%s', async (argument, options) => {
    const { inventory } = createBulkWorld();

    await expect(inventory.bulkUpdate([], options)).rejects.toMatchObject({
      code: 'configuration',
      argument,
    });
  });
});

it('any mix of outcomes and any strategy: every input ends exactly once, those of a product in their order', async () => {
  const outcomes = fc.constantFrom(undefined, undefined, 'insufficient-stock' as const, 'internal' as const);
  const runs = fc.record({
    products: fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 60 }),
    outcomes: fc.array(outcomes, { minLength: 60, maxLength: 60 }),
    hasBatch: fc.boolean(),
    isAsync: fc.boolean(),
    strategy: fc.constantFrom('batch' as const, 'parallel' as const, 'sequential' as const),
    batchSize: fc.integer({ min: 1, max: 9 }),
    concurrency: fc.integer({ min: 1, max: 6 }),
    stopOnError: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(runs, async ({ products, outcomes: planned, hasBatch, isAsync, ...options }) => {
      const missing = hasBatch ? {} : { answer: onBatch(refuse('route-not-found')) };
      const { inventory, arrivals, requests } = createBulkWorld(
        { judge: ({ change }) => planned[change.stock], ...missing },
        { retry: { maxAttempts: 1 } },
      );
      const items = products.map((product, index) => ({
        productId: `p${product}`,
        change: { stock: index },
      }));
      let given = 0;
      const source = isAsync ? toAsync(items, () => given++) : items;
      const told: number[] = [];
      const onResult = ({ index }: { readonly index: number }) => told.push(index);
      const outcome = await inventory
        .bulkUpdate(source, { ...options, onResult })
        .catch((error: BulkInventoryError) => error.results);

      const ended = [...outcome.succeeded, ...outcome.failed, ...outcome.skipped].map(({ index }) => index);
      const total = outcome.summary.total;
      expect(ended.sort((a, b) => a - b)).toEqual(items.slice(0, total).map((_, index) => index));
      expect(told.toSorted((a, b) => a - b)).toEqual(ended);
      if (isAsync) expect(total).toBe(given);
      if (!options.stopOnError || !isAsync) expect(total).toBe(items.length);
      for (const { index } of outcome.succeeded) expect(planned[index]).toBeUndefined();
      for (const { index, error } of outcome.failed) expect(error.code).toBe(planned[index]);
      for (const arrived of Map.groupBy(arrivals, ({ productId }) => productId).values()) {
        const order = arrived.map(({ change }) => change.stock);
        expect(order).toEqual(order.toSorted((a, b) => a - b));
      }
      expect(new Set(arrivals.map(({ key }) => key)).size).toBe(arrivals.length);
      expect(requests.most).toBeLessThanOrEqual(options.strategy === 'sequential' ? 1 : options.concurrency);
    }),
    { numRuns: 150 },
  );
});

it('the same run again changes nothing, whatever the strategy was', async () => {
  const products = [
    { id: 'mug', name: 'Mug', stock: 0 },
    { id: 'pot', name: 'Pot', stock: 0 },
  ];
  const server = createInventoryServer({ products, auth: roleTokens() });
  const inventory = new InventoryManager({
    baseUrl: 'http://localhost/api',
    accessToken: 'admin',
    fetch: (url, init) => server.fetch(new Request(url, init)),
  });
  const items = Array.from({ length: 30 }, (_, index) => ({
    productId: index % 2 === 0 ? 'mug' : 'pot',
    change: { operation: 'increment', stock: 1 } as const,
  }));
  for (const strategy of ['batch', 'parallel', 'sequential', 'batch'] as const) {
    const { summary } = await inventory.bulkUpdate(items, {
      strategy,
      idempotencyKey: 'delivery_9',
      batchSize: 7,
    });
    expect(summary).toMatchObject({ succeeded: 30, totalAdjustment: 30, affectedProducts: 2 });
  }

  expect(await inventory.get('mug', { fresh: true })).toMatchObject({ stock: 15 });
  expect(await inventory.get('pot', { fresh: true })).toMatchObject({ stock: 15 });
});

async function* toAsync<Item>(items: readonly Item[], onGiven: () => void) {
  for (const item of items) {
    onGiven();
    yield item;
  }
}
