import { readdirSync } from 'node:fs';
import path from 'node:path';
import { createInventoryServer, roleTokens } from '@onhand/server';
import { describe, expect, it, vi } from 'vitest';
import { Part } from '../src/parts/part.ts';
import { withPart } from '../src/parts/with-part.ts';
import type { CallLimits } from '../src/transport/call-limits.ts';
import { ManualClock } from './manual-clock.ts';
import { failureOf, resultOf } from './settle-on-clock.ts';

const intent = 'update in bulk';

/** Needs a part that is loaded in this way. */
function createNeed(load: () => Promise<string>) {
  const clock = new ManualClock();
  const settings = {
    runtime: { now: clock.now, schedule: clock.schedule, random: () => 0.5, createKey: () => 'key' },
    timeoutMs: 10_000,
    deadlineMs: 60_000,
    retry: { maxAttempts: 4, baseDelayMs: 200, maxDelayMs: 5000 },
  };
  const part = new Part(load);
  const need = (limits: CallLimits = {}) =>
    withPart({ settings }, { part, intent, limits }, async (name, rest) => ({ name, rest }));
  return { clock, need };
}

const never = () => new Promise<string>(() => {});

describe('a part that is loaded on demand', () => {
  it('is loaded at its first use, and kept', async () => {
    const load = vi.fn(async () => 'bulk');
    const { need } = createNeed(load);

    expect(await need()).toMatchObject({ name: 'bulk' });
    expect(await need()).toMatchObject({ name: 'bulk' });
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('takes its time out of the deadline of the call', async () => {
    const { clock, need } = createNeed(
      () => new Promise((resolve) => clock.schedule(() => resolve('bulk'), 400)),
    );

    expect(await resultOf(need({ deadlineMs: 1000 }), clock)).toMatchObject({ rest: { deadlineMs: 600 } });
  });

  it('that comes at the end of the deadline leaves no time to send anything', async () => {
    const { clock, need } = createNeed(
      () => new Promise((resolve) => clock.schedule(() => resolve('bulk'), 400)),
    );

    expect(await failureOf(need({ deadlineMs: 400 }), clock)).toMatchObject({
      code: 'timeout',
      limitMs: 400,
      outcome: 'not-applied',
    });
  });

  it('that cannot be had is a failure of the network that changed nothing, and is tried again', async () => {
    const cause = new TypeError('Failed to fetch dynamically imported module');
    const load = vi.fn(async () => 'bulk').mockRejectedValueOnce(cause);
    const { clock, need } = createNeed(load);

    const error = await failureOf(need(), clock);

    expect(error).toMatchObject({ code: 'network', outcome: 'not-applied', retryable: true });
    expect(error).toMatchObject({ cause: { name: 'TypeError', message: cause.message } });
    expect(String(error)).toContain('Failed to update in bulk: a part of this package could not be loaded.');
    expect(await need()).toMatchObject({ name: 'bulk' });
  });

  it('that does not come in time is a timeout that changed nothing', async () => {
    const { clock, need } = createNeed(never);

    expect(await failureOf(need({ deadlineMs: 700 }), clock)).toMatchObject({
      code: 'timeout',
      limit: 'deadlineMs',
      limitMs: 700,
      outcome: 'not-applied',
    });
    expect(clock.pending).toBe(0);
  });

  it('is not waited for when the signal is aborted', async () => {
    const { clock, need } = createNeed(never);
    const controller = new AbortController();
    const call = need({ signal: controller.signal });
    controller.abort('closed');

    await expect(call).rejects.toMatchObject({ code: 'aborted', cause: 'closed', outcome: 'not-applied' });
    expect(clock.pending).toBe(0);
  });
});

it('all that is loaded on demand does its work when nothing was loaded before', async () => {
  vi.resetModules();
  const { InventoryManager } = await import('@onhand/sdk');
  const server = createInventoryServer({
    products: [{ id: 'mug', name: 'Mug', stock: 10 }],
    auth: roleTokens(),
  });
  const inventory = new InventoryManager({
    baseUrl: 'http://localhost/api',
    accessToken: 'admin',
    fetch: (url, init) => server.fetch(new Request(url, init)),
  });
  const change = { operation: 'increment', stock: 1 } as const;

  await inventory.bulkUpdate([{ productId: 'mug', change }]);
  await inventory.batchUpdate([{ productId: 'mug', change }]);
  await inventory.update('mug', change, { confirm: ({ stock }) => stock === 13 });
  await inventory.updateWith('mug', ({ stock }) => ({ stock: stock + 1 }));

  expect(await inventory.product('mug')).toMatchObject({ name: 'Mug', stock: 14 });
  expect(await inventory.history('mug').toArray({ limit: 9 })).toHaveLength(4);
  expect(await inventory.lowStock({ threshold: 20 }).totals()).toMatchObject({ warning_count: 1 });
  expect(await inventory.api.GET('/products')).toMatchObject({ status: 200 });
});

it('preload loads every part there is, and may be repeated', async () => {
  vi.resetModules();
  const { Part } = await import('../src/parts/part.ts');
  const files = readdirSync(new URL('../src/parts', import.meta.url)).map((file) => path.parse(file).name);
  const modules: object[] = await Promise.all(files.map((name) => import(`../src/parts/${name}.ts`)));
  const parts = modules.flatMap((module) => Object.values(module)).filter((value) => value instanceof Part);
  const countLoaded = () => parts.filter(({ loaded }) => loaded !== undefined).length;
  const { preload } = await import('@onhand/sdk');
  expect(countLoaded()).toBe(0);

  await preload();
  await preload();

  expect(parts.length).toBeGreaterThan(5);
  expect(countLoaded()).toBe(parts.length);
});

it('a run that is aborted tells of every input, also when nothing was loaded before', async () => {
  vi.resetModules();
  const { InventoryManager } = await import('@onhand/sdk');
  const inventory = new InventoryManager({ baseUrl: 'http://localhost/api', accessToken: 'admin' });
  const input = { productId: 'mug', change: { stock: 1 } };

  await expect(
    inventory.bulkUpdate([input, input], { signal: AbortSignal.abort('no') }),
  ).rejects.toMatchObject({ cause: 'no', results: { summary: { skipped: 2 } } });
});
