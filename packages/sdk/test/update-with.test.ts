import { InventoryManager, type InventoryUpdate } from '@onhand/sdk';
import { createInventoryServer, roleTokens } from '@onhand/server';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { answer, answerText, inventory as known, problem, result } from './answers.ts';
import { createManager } from './create-manager.ts';
import { createFaultyNetwork, type Fault } from './faulty-network.ts';
import { ManualClock } from './manual-clock.ts';
import { createPatientRuntime } from './patient-runtime.ts';
import { failConnection, neverAnswer, type SentRequest, type Step } from './scripted-fetch.ts';
import { failureOf, resultOf } from './settle-on-clock.ts';

const state = (version: number, changes: object = {}) =>
  answer({ ...known, version, ...changes }, { headers: { etag: `"inv-${version}"` } });
const moved = problem('version-mismatch', { current_version: 2 });
const addOne = (): InventoryUpdate => ({ operation: 'increment', stock: 1 });

const patches = (sent: readonly SentRequest[]) => sent.filter(({ method }) => method === 'PATCH');
const headerOf = (name: string) => (request: SentRequest) => request.headers.get(name);

describe('updateWith', () => {
  it('reads, decides, and changes the version that it read', async () => {
    const { inventory, sent } = createManager([state(7), answer(result)]);

    const outcome = await inventory.updateWith('mug', ({ available }) => ({ stock: available - 1 }));

    expect(outcome).toMatchObject({ version: 2, idempotencyKey: 'key-1', replayed: false });
    expect(sent.map(({ method }) => method)).toEqual(['GET', 'PATCH']);
    expect(sent[1]?.body).toBe('{"stock":94}');
    expect(patches(sent).map(headerOf('if-match'))).toEqual(['"inv-7"']);
  });

  it('reads and decides again when somebody was faster, with a new key for what is a new intent', async () => {
    const { inventory, sent, clock } = createManager([
      state(1, { available: 9 }),
      moved,
      state(2, { available: 4 }),
      answer(result),
    ]);

    await resultOf(
      inventory.updateWith('mug', ({ available }) => ({ stock: available })),
      clock,
    );

    expect(patches(sent).map(({ body }) => body)).toEqual(['{"stock":9}', '{"stock":4}']);
    expect(patches(sent).map(headerOf('if-match'))).toEqual(['"inv-1"', '"inv-2"']);
    expect(patches(sent).map(headerOf('idempotency-key'))).toEqual(['key-1', 'key-2']);
  });

  it('decides by what the server says now and never by what is remembered', async () => {
    const { inventory, sent } = createManager([
      state(1, { stock: 100 }),
      state(9, { stock: 3 }),
      answer(result),
    ]);
    await inventory.get('mug');

    await inventory.updateWith('mug', ({ stock }) => ({ stock: stock + 1 }));

    // Not even a 304 would do: then the numbers would come out of the memory of this side.
    expect(sent[1]?.headers.has('if-none-match')).toBe(false);
    expect(sent[2]?.body).toBe('{"stock":4}');
  });

  it('sends nothing when there is nothing to change', async () => {
    const { inventory, sent } = createManager([state(1)]);

    expect(await inventory.updateWith('mug', async () => undefined)).toBeUndefined();
    expect(patches(sent)).toEqual([]);
  });

  it('stops after so many tries with the last refusal', async () => {
    const { inventory, sent, clock } = createManager([state(1), moved, state(1), moved, state(1), moved]);

    const error = await failureOf(inventory.updateWith('mug', addOne, { maxAttempts: 3 }), clock);

    expect(error).toMatchObject({
      code: 'version-mismatch',
      outcome: 'not-applied',
      idempotencyKey: 'key-3',
    });
    expect(sent).toHaveLength(6);
    // Half of what the doubling allows, for chance stands at one half.
    expect(clock.delaysMs.filter((delayMs) => delayMs < 1000)).toEqual([5, 10]);
  });

  it('resolves a lost answer by the key of that try', async () => {
    const replay = answer(result, { headers: { 'idempotent-replayed': 'true' } });
    const { inventory, sent, clock } = createManager([state(1), failConnection, replay]);

    expect(await resultOf(inventory.updateWith('mug', addOne), clock)).toMatchObject({ replayed: true });
    expect(patches(sent).map(headerOf('idempotency-key'))).toEqual(['key-1', 'key-1']);
  });

  it('goes on when a try that was lost turns out to be refused, for a version never comes back', async () => {
    const { inventory, clock } = createManager([state(1), failConnection, moved, state(2), answer(result)]);

    expect(await resultOf(inventory.updateWith('mug', addOne), clock)).toMatchObject({
      idempotencyKey: 'key-2',
    });
  });

  it('knows a refusal by its status when the rest of it is cut off', async () => {
    const cut = answerText('{"type":', { status: 412 });
    const { inventory, clock } = createManager([state(1), cut, state(2), answer(result)]);

    expect(await resultOf(inventory.updateWith('mug', addOne), clock)).toMatchObject({ version: 2 });
  });

  it.each(['insufficient-stock', 'product-not-found'] as const)('%s ends it at once', async (code) => {
    const { inventory, sent } = createManager([state(1), problem(code)]);

    await expect(inventory.updateWith('mug', addOne)).rejects.toMatchObject({ code });
    expect(sent).toHaveLength(2);
  });

  it('throws what the function throws', async () => {
    const { inventory, sent } = createManager([state(1)]);
    const cause = new Error('no idea');

    await expect(
      inventory.updateWith('mug', () => {
        throw cause;
      }),
    ).rejects.toBe(cause);
    expect(sent).toHaveLength(1);
  });

  it('keeps one deadline over all tries', async () => {
    const { inventory, clock } = createManager([state(1), moved, neverAnswer]);
    const startedMs = clock.now();

    const settled = Promise.allSettled([inventory.updateWith('mug', addOne, { deadlineMs: 800 })]);
    await clock.advance(800);

    expect(await settled).toMatchObject([{ reason: { code: 'timeout', limit: 'deadlineMs', limitMs: 800 } }]);
    expect(clock.now() - startedMs).toBe(800);
    expect(clock.pending).toBe(0);
  });

  it('does not ask the function any more when the clock jumped over the deadline', async () => {
    const clock = new ManualClock();
    let jumpMs = 0;
    const read: Step = (request) => {
      jumpMs = 5000;
      return state(1)(request);
    };
    const { inventory, sent } = createManager([read], {
      runtime: { now: () => clock.now() + jumpMs, schedule: clock.schedule },
    });
    const decide = vi.fn(() => Promise.reject(new Error('nobody waits for it')));

    await expect(inventory.updateWith('mug', decide, { deadlineMs: 800 })).rejects.toMatchObject({
      code: 'timeout',
      limitMs: 800,
      outcome: 'not-applied',
    });
    expect(decide).not.toHaveBeenCalled();
    expect(sent).toHaveLength(1);
  });

  it.each([
    ['does not decide', () => new Promise<undefined>(() => {})],
    ['decides', async () => addOne()],
  ])('sends no change when the function %s before the deadline is over', async (_, late) => {
    const { inventory, clock, sent } = createManager([state(1), answer(result)]);
    const decide = async () => {
      await new Promise<void>((resolve) => clock.schedule(resolve, 800));
      return late();
    };

    const settled = Promise.allSettled([inventory.updateWith('mug', decide, { deadlineMs: 800 })]);
    await clock.advance(800);

    expect(await settled).toMatchObject([
      { reason: { code: 'timeout', limit: 'deadlineMs', limitMs: 800, outcome: 'not-applied' } },
    ]);
    expect(patches(sent)).toHaveLength(0);
    expect(clock.pending).toBe(0);
  });

  it.each([
    ['reading', [neverAnswer]],
    ['deciding', [state(1)]],
    ['changing', [state(1), neverAnswer]],
    ['waiting for the next try', [state(1), moved]],
  ] as const)('ends when it is aborted while %s, and leaves nothing behind', async (phase, steps) => {
    const { inventory, clock } = createManager([steps[0], ...steps.slice(1)]);
    const controller = new AbortController();
    const decide = () => (phase === 'deciding' ? new Promise<undefined>(() => {}) : addOne());
    const settled = Promise.allSettled([inventory.updateWith('mug', decide, { signal: controller.signal })]);
    await clock.settle();

    controller.abort('enough');

    expect(await settled).toMatchObject([{ reason: { code: 'aborted', cause: 'enough' } }]);
    expect(clock.pending).toBe(0);
  });

  it.each([0, Number.NaN, -1])('refuses %d tries', async (maxAttempts) => {
    const { inventory, sent } = createManager([state(1)]);

    await expect(inventory.updateWith('mug', addOne, { maxAttempts })).rejects.toMatchObject({
      argument: 'maxAttempts',
    });
    expect(sent).toHaveLength(0);
  });

  it('refuses a deadline that is no time', async () => {
    const { inventory } = createManager([state(1)]);

    await expect(inventory.updateWith('mug', addOne, { deadlineMs: 0 })).rejects.toMatchObject({
      argument: 'deadlineMs',
    });
  });
});

describe('set', () => {
  it('sends If-Match when it is given a version, and not otherwise', async () => {
    const { inventory, sent } = createManager([answer(result)]);

    await inventory.set('mug', 98, { ifMatch: 7, reason: 'cycle_count', notes: 'twice' });
    await inventory.set('mug', 0);

    expect(sent.map(headerOf('if-match'))).toEqual(['"inv-7"', null]);
    expect(sent.map(({ body }) => JSON.parse(String(body)))).toEqual([
      { operation: 'set', stock: 98, reason: 'cycle_count', notes: 'twice' },
      { operation: 'set', stock: 0 },
    ]);
  });
});

const weights: Record<Fault, number> = {
  none: 14,
  'drop-before': 2,
  'drop-after': 2,
  refuse: 1,
  truncate: 1,
  duplicate: 1,
};
const anyFault = fc.oneof(
  ...Object.entries(weights).map(([fault, weight]) => ({ arbitrary: fc.constant(fault as Fault), weight })),
);

describe('on the reference server', () => {
  it('loses no update of twenty at a time, whatever the network does', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.infiniteStream(anyFault),
        fc.infiniteStream(fc.double({ min: 0, max: 0.99, noNaN: true })),
        async (faults, chances) => {
          const server = createInventoryServer({
            products: [{ id: 'mug', name: 'Ceramic mug', stock: 0 }],
            auth: roleTokens(),
          });
          const { fetch } = createFaultyNetwork(server, () => faults.next().value ?? 'none');
          const inventory = new InventoryManager({
            baseUrl: 'http://localhost/api',
            accessToken: 'admin',
            fetch,
            retry: { maxAttempts: 40 },
            runtime: createPatientRuntime(() => chances.next().value ?? 0),
          });

          await Promise.all(
            Array.from({ length: 20 }, () =>
              inventory.updateWith('mug', ({ stock }) => ({ operation: 'set', stock: stock + 1 }), {
                maxAttempts: 400,
                deadlineMs: 2 ** 30,
              }),
            ),
          );

          const direct = await server.fetch(
            new Request('http://localhost/api/products/mug/inventory', {
              headers: { authorization: 'Bearer admin' },
            }),
          );
          expect(await direct.json()).toMatchObject({ stock: 20, version: 21 });
        },
      ),
      { numRuns: 10 },
    );
  });
});
