import { type Inventory, InventoryManager, type LiveUpdate } from '@onhand/sdk';
import { createInventoryServer, roleTokens } from '@onhand/server';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import '../../src/realtime/live.ts';
import { ManualClock } from '../manual-clock.ts';
import { createNoisySockets, type Noise } from './noisy-network.ts';

const ids = ['mug', 'pot'] as const;

type Command =
  | { readonly kind: 'change'; readonly id: (typeof ids)[number]; readonly stock: number }
  | { readonly kind: 'hold'; readonly id: (typeof ids)[number] }
  | { readonly kind: 'cut' }
  | { readonly kind: 'pass'; readonly seconds: number };

const id = fc.constantFrom(...ids);
const command = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('change' as const), id, stock: fc.nat(3) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('hold' as const), id }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('cut' as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('pass' as const), seconds: fc.nat(90) }) },
);
const noises = (...kinds: readonly Noise[]) =>
  fc.array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constant<Noise>('none') },
      { weight: 2, arbitrary: fc.constantFrom(...kinds) },
    ),
    {
      maxLength: 40,
    },
  );

/** A server, a manager that is told over a noisy line, and another that changes things. */
function createNoisyWorld(script: readonly Noise[]) {
  const clock = new ManualClock();
  const rest = [...script];
  const server = createInventoryServer({
    products: ids.map((id) => ({ id, name: id, stock: 1000, reorder_threshold: 998 })),
    auth: roleTokens(),
    clock: clock.now,
    realtime: { defer: (run) => run(), wait: (ms, run) => clock.schedule(run, ms) },
  });
  const options = {
    baseUrl: 'http://localhost/api',
    accessToken: 'admin',
    fetch: (url: string, init: RequestInit) => server.fetch(new Request(url, init)),
    runtime: { now: clock.now, schedule: clock.schedule, random: () => 0.5 },
  };
  const watcher = new InventoryManager({
    ...options,
    realtime: { WebSocket: createNoisySockets(server, () => rest.shift() ?? 'none') },
  });
  const other = new InventoryManager(options);
  const updates: LiveUpdate[] = [];
  const crossings: string[] = [];
  for (const name of ['lowStock', 'recovered', 'outOfStock'] as const)
    watcher.on(
      name,
      ({ productId, inventory: { version } }) => void crossings.push(`${productId} ${version}`),
    );
  const subscription = watcher.subscribe(ids, (update) => void updates.push(update));

  async function run(step: Command): Promise<void> {
    if (step.kind === 'change') await other.update(step.id, { operation: 'decrement', stock: step.stock });
    else if (step.kind === 'hold')
      await other.reserve(step.id, 1, { orderId: 'order_1', expiresInMinutes: 1 });
    else if (step.kind === 'cut') server.control.realtime.cut();
    else await clock.advance(step.seconds * 1000);
    await clock.settle();
  }
  return { clock, server, watcher, other, updates, crossings, subscription, run };
}

const versionsOf = (updates: readonly LiveUpdate[], productId: string) =>
  updates.filter((update) => update.productId === productId).map(({ inventory: { version } }) => version);

const lastOf = (updates: readonly LiveUpdate[], productId: string): Inventory | undefined =>
  updates.findLast((update) => update.productId === productId)?.inventory;

/** What must be true after any commands on any line, when it has been quiet for a while. */
async function expectServerState({
  clock,
  updates,
  crossings,
  watcher,
  other,
  subscription,
}: ReturnType<typeof createNoisyWorld>) {
  // Longer than any hold lasts, a stream stays silent, or a wait for another stream is.
  await clock.advance(200_000);
  for (const id of ids) {
    const now = await other.get(id, { fresh: true });
    expect(lastOf(updates, id)).toEqual(now);
    expect(await watcher.get(id)).toEqual(now);
    const versions = versionsOf(updates, id);
    expect(versions).toEqual([...new Set(versions)].sort((a, b) => a - b));
  }
  expect(crossings).toEqual([...new Set(crossings)]);
  subscription.close();
  await clock.settle();
  expect(clock.pending).toBe(0);
}

it('ends in the server’s state, and never goes back, however messages are repeated, reordered and cut off', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(command, { maxLength: 15 }),
      noises('repeat', 'delay'),
      async (commands, script) => {
        const world = createNoisyWorld(script);
        await world.clock.settle();
        for (const step of commands) await world.run(step);
        await expectServerState(world);
      },
    ),
    { numRuns: 100 },
  );
});

it('ends in the server’s state, and never goes back, whatever is lost', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(command, { maxLength: 15 }),
      noises('lose', 'repeat', 'delay'),
      async (commands, script) => {
        const world = createNoisyWorld(script);
        await world.clock.settle();
        for (const step of commands) await world.run(step);
        await expectServerState(world);
      },
    ),
    { numRuns: 100 },
  );
});

it('tells each version in order, with its change, when nothing is lost', async () => {
  const changes = command.filter(({ kind }) => kind !== 'cut');
  await fc.assert(
    fc.asyncProperty(fc.array(changes, { maxLength: 15 }), noises('repeat'), async (commands, script) => {
      const world = createNoisyWorld(script);
      await world.clock.settle();
      for (const step of commands) await world.run(step);
      await expectServerState(world);

      for (const id of ids) {
        const told = world.updates.filter(({ productId }) => productId === id);
        expect(told.map(({ inventory: { version } }) => version)).toEqual(told.map((_, index) => index + 1));
        expect(told.slice(1).map(({ change }) => change?.version)).toEqual(
          told.slice(1).map((_, index) => index + 2),
        );
      }
    }),
    { numRuns: 100 },
  );
});
