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
  | { readonly kind: 'reset' | 'restore' }
  | { readonly kind: 'pass'; readonly seconds: number };

const id = fc.constantFrom(...ids);
const command = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('change' as const), id, stock: fc.nat(3) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('hold' as const), id }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('cut' as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('pass' as const), seconds: fc.nat(90) }) },
);
const anew = fc.record({ kind: fc.constantFrom('reset' as const, 'restore' as const) });
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
  const begun = server.control.snapshot();
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
    else if (step.kind === 'reset') server.control.reset();
    else if (step.kind === 'restore') server.control.restore(begun);
    else if (step.kind === 'pass') await clock.advance(step.seconds * 1000);
    await clock.settle();
  }
  /** What somebody is told who knows nothing yet. */
  const read = (id: string) => new InventoryManager(options).get(id);
  return { clock, watcher, read, updates, crossings, subscription, run };
}

/** Each update of a product with the one before. */
function pairsOf(updates: readonly LiveUpdate[], productId: string) {
  const told = updates.filter((update) => update.productId === productId);
  return told.slice(1).map((update, index) => [told[index] ?? update, update] as const);
}

/** In one world there is nothing after the first state but newer ones. */
function expectOneWorld({ updates }: Pick<ReturnType<typeof createNoisyWorld>, 'updates'>) {
  const later = ids.flatMap((id) => pairsOf(updates, id).map(([, { type }]) => type));
  expect(later).toEqual(later.map(() => 'updated'));
}

const lastOf = (updates: readonly LiveUpdate[], productId: string): Inventory | undefined =>
  updates.findLast((update) => update.productId === productId)?.inventory;

/** What must be true after any commands on any line, when it has been quiet for a while. */
async function expectServerState({
  clock,
  updates,
  crossings,
  watcher,
  read,
  subscription,
}: ReturnType<typeof createNoisyWorld>) {
  // Longer than any hold lasts, a stream stays silent, or a wait for another stream is.
  await clock.advance(200_000);
  for (const id of ids) {
    const now = await read(id);
    expect(lastOf(updates, id)).toEqual(now);
    expect(await watcher.get(id)).toEqual(now);
    for (const [before, after] of pairsOf(updates, id)) {
      const { type, inventory, change, missedChanges } = after;
      const changes = missedChanges + (change === undefined ? 0 : 1);
      // Each change is told, or counted as one that was not.
      expect(changes).toBe(type === 'updated' ? inventory.version - before.inventory.version : 0);
      if (type === 'updated') expect(changes).toBeGreaterThan(0);
    }
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
        expectOneWorld(world);
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
        expectOneWorld(world);
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
      expectOneWorld(world);

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

it('ends in the server’s state when the world begins anew as well, and says so', async () => {
  const commands = fc.array(fc.oneof({ weight: 4, arbitrary: command }, { weight: 1, arbitrary: anew }), {
    maxLength: 15,
  });
  await fc.assert(
    fc.asyncProperty(commands, noises('lose', 'repeat', 'delay'), async (steps, script) => {
      const world = createNoisyWorld(script);
      await world.clock.settle();
      for (const step of steps) await world.run(step);
      // The same version may lead over a line again.
      world.crossings.length = 0;
      await expectServerState(world);
    }),
    { numRuns: 100 },
  );
});
