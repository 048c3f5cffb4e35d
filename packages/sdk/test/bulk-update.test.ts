import { BulkInventoryError, type BulkProgress, type BulkResult } from '@onhand/sdk';
import { describe, expect, it } from 'vitest';
import { problemBody } from './answers.ts';
import { changesOf, createBulkWorld } from './bulk-world.ts';

const strategies = ['batch', 'parallel', 'sequential'] as const;
const indexesOf = (entries: readonly { readonly index: number }[]) => entries.map(({ index }) => index);

async function failureOf(promise: Promise<unknown>): Promise<BulkInventoryError> {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof BulkInventoryError)) throw error ?? new Error('the run succeeded');
  return error;
}

describe.each(strategies)('bulkUpdate, %s', (strategy) => {
  it('makes every change once, with its index and a key of its own', async () => {
    const { inventory, arrivals } = createBulkWorld();
    const outcome = await inventory.bulkUpdate(changesOf(250), { strategy, idempotencyKey: 'delivery_9' });

    expect(indexesOf(outcome.succeeded)).toEqual(Array.from({ length: 250 }, (_, index) => index));
    expect(outcome.succeeded[7]).toMatchObject({ index: 7, idempotencyKey: 'delivery_9:7', productId: 'p7' });
    expect(new Set(arrivals.map(({ key }) => key)).size).toBe(250);
    expect(outcome).toMatchObject({ failed: [], skipped: [], idempotencyKey: 'delivery_9' });
  });

  it("keeps a change's own key and precondition", async () => {
    const { inventory, arrivals } = createBulkWorld();
    const items = changesOf(2).map((item, index) => ({
      ...item,
      ifMatch: 3,
      idempotencyKey: `mine-${index}`,
    }));
    const { succeeded } = await inventory.bulkUpdate(items, { strategy });

    expect(arrivals.map(({ key }) => key)).toEqual(['mine-0', 'mine-1']);
    expect(succeeded).toMatchObject([{ ifMatch: 3, idempotencyKey: 'mine-0' }, { idempotencyKey: 'mine-1' }]);
  });

  it('lists what was refused and goes on', async () => {
    const { inventory } = createBulkWorld({
      judge: ({ change }) => (change.stock % 10 === 0 ? 'insufficient-stock' : undefined),
    });
    const { succeeded, failed } = await inventory.bulkUpdate(changesOf(40), { strategy });

    expect(succeeded).toHaveLength(36);
    expect(indexesOf(failed)).toEqual([9, 19, 29, 39]);
    expect(failed[0]?.error).toMatchObject({
      code: 'insufficient-stock',
      outcome: 'not-applied',
      status: 422,
      available: 3,
    });
    expect(String(failed[0]?.error)).toMatch(
      /Failed to update the inventory of "p\d+": 5 requested, 3 available/,
    );
  });

  it('stops at the first failure when asked to, and throws what became of each', async () => {
    const { inventory } = createBulkWorld({
      judge: ({ change }) => (change.stock === 20 ? 'insufficient-stock' : undefined),
    });
    const options = { strategy, stopOnError: true, batchSize: 10 } as const;
    const error = await failureOf(inventory.bulkUpdate(changesOf(400), options));

    const { succeeded, failed, skipped, summary } = error.results;
    expect(failed).toMatchObject([{ index: 19 }]);
    expect(skipped.length).toBeGreaterThan(300);
    expect(succeeded.length + failed.length + skipped.length).toBe(400);
    expect(summary).toMatchObject({ total: 400, failed: 1 });
    expect(error.cause).toBe(failed[0]?.error);
    expect(String(error)).toContain('an input failed after 400 inputs');
    expect(JSON.stringify(error)).not.toContain('"p1"');
  });

  it('goes on from what failed and was skipped, with the same keys', async () => {
    let isBroken = true;
    const { inventory, arrivals } = createBulkWorld({
      judge: ({ change }) => (isBroken && change.stock === 20 ? 'insufficient-stock' : undefined),
    });
    const { results } = await failureOf(
      inventory.bulkUpdate(changesOf(60), {
        strategy,
        stopOnError: true,
        batchSize: 10,
        idempotencyKey: 'run',
      }),
    );
    isBroken = false;
    const rest = await inventory.bulkUpdate([...results.failed, ...results.skipped], { strategy });

    expect(rest.summary.succeeded).toBe(60 - results.succeeded.length);
    const made = arrivals.filter(({ change }) => change.stock !== 20).map(({ key }) => key);
    expect(new Set(made)).toEqual(new Set(made));
    expect(made).toHaveLength(59);
    expect(rest.succeeded[0]).not.toHaveProperty('error');
  });

  it('waits with everything while the server asks for it, and then goes on', async () => {
    const refusals: number[] = [];
    const runtime = patient();
    const { inventory, requests } = createBulkWorld(
      {
        answer: () => {
          if (runtime.now() >= 1_800_000) return undefined;
          refusals.push(runtime.now());
          return wait();
        },
      },
      { runtime },
    );
    const outcome = await inventory.bulkUpdate(changesOf(40), { strategy, batchSize: 10 });

    expect(outcome.summary).toMatchObject({ succeeded: 40, failed: 0 });
    expect(refusals.length).toBeLessThanOrEqual(4);
    expect(requests.most).toBeLessThanOrEqual(4);
  });

  it('does not wait longer than it may', async () => {
    const { inventory } = createBulkWorld({
      answer: wait,
    });
    const { failed } = await inventory.bulkUpdate(changesOf(5), { strategy, maxPauseMs: 60_000 });

    expect(failed.map(({ error }) => error.code)).toEqual(Array(5).fill('quota-exceeded'));
  });

  it('tells how far it is, at which rate, and how long it takes yet', async () => {
    const progress: BulkProgress[] = [];
    let nowMs = 0;
    const runtime = { ...patient(), now: () => nowMs };
    const answer = () => {
      nowMs += 100;
      return undefined;
    };
    const { inventory } = createBulkWorld({ answer }, { runtime });
    await inventory.bulkUpdate(changesOf(20), {
      strategy,
      batchSize: 1,
      concurrency: 1,
      onProgress: (told) => progress.push(told),
    });

    expect(progress).toHaveLength(20);
    expect(progress[4]).toEqual({
      done: 5,
      succeeded: 5,
      failed: 0,
      skipped: 0,
      total: 20,
      perSecond: 10,
      remainingMs: 1500,
    });
    expect(progress.at(-1)).toMatchObject({ done: 20, remainingMs: 0 });
  });

  it('sums up what it did', async () => {
    const { inventory } = createBulkWorld({
      judge: ({ change }) => (change.stock === 3 ? 'insufficient-stock' : undefined),
    });
    const { summary } = await inventory.bulkUpdate(changesOf(6, 3), { strategy });

    expect(summary).toEqual({
      total: 6,
      succeeded: 5,
      failed: 1,
      skipped: 0,
      totalAdjustment: 18,
      averageAdjustment: 3.6,
      affectedProducts: 3,
      increases: 5,
      decreases: 0,
      totalStockAfter: 4 + 5 + 6,
      durationMs: 0,
    });
  });

  it('keeps no results when asked not to, and tells each', async () => {
    const told: BulkResult[] = [];
    const { inventory } = createBulkWorld();
    const outcome = await inventory.bulkUpdate(changesOf(30), {
      strategy,
      keepResults: false,
      onResult: (result) => told.push(result),
    });

    expect(outcome).toMatchObject({ succeeded: [], failed: [], skipped: [], summary: { succeeded: 30 } });
    expect(told).toHaveLength(30);
  });

  it('is never more than a window ahead of an endless source', async () => {
    let taken = 0;
    let ended = 0;
    let ahead = 0;
    async function* forever() {
      for (;;) {
        ahead = Math.max(ahead, ++taken - ended);
        yield { productId: `p${taken % 7}`, change: { operation: 'increment', stock: 1 } as const };
      }
    }
    const controller = new AbortController();
    const { inventory } = createBulkWorld();
    const run = inventory.bulkUpdate(forever(), {
      strategy,
      batchSize: 10,
      signal: controller.signal,
      onResult: () => {
        if (++ended === 1000) controller.abort('enough');
      },
    });
    const { results, cause } = await failureOf(run);

    expect(cause).toBe('enough');
    expect(ahead).toBeLessThanOrEqual(strategy === 'batch' ? 40 + 1 : 4 + 1);
    expect(results.summary.total).toBe(taken);
    const { succeeded, failed, skipped, total } = results.summary;
    expect(succeeded + failed + skipped).toBe(total);
  });
});

/** A server that wants no more for half an hour. */
function wait(): Response {
  const { status, ...body } = problemBody('quota-exceeded', { retry_after_seconds: 1800 });
  return Response.json({ ...body, status }, { status, headers: { 'retry-after': '1800' } });
}

function patient() {
  let nowMs = 0;
  let keys = 0;
  return {
    now: () => nowMs,
    random: () => 0.5,
    createKey: () => `key-${++keys}`,
    schedule: (callback: () => void, delayMs: number) => {
      if (delayMs >= 600_000) {
        queueMicrotask(() => {
          nowMs += delayMs;
          callback();
        });
      }
      return () => {};
    },
  };
}
