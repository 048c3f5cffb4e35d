import { ConfigurationError } from '@onhand/sdk';
import { describe, expect, it, vi } from 'vitest';
import { entry } from '../answers.ts';
import { listen, listenLive } from './listen.ts';
import { createLiveWorld, snapshot, stateAt, told, updated } from './live-world.ts';

describe('subscribe', () => {
  it('tells the present state and then each newer one', async () => {
    const world = createLiveWorld();
    const { updates, subscription, statuses } = listen(world);
    const stream = await world.socket();
    expect(subscription.status).toBe('connecting');

    stream.tell(snapshot(10, stateAt(1)));
    stream.tell({ ...updated(12, stateAt(2)), change: entry });
    await world.socket();

    expect(stream.url.href).toBe(
      'wss://shop.example/api/inventory/realtime?product_id=mug&ticket=secret-ticket',
    );
    expect(world.sent.map(({ url }) => url)).toEqual(['https://shop.example/api/inventory/realtime-tickets']);
    expect(updates).toEqual([
      { productId: 'mug', inventory: stateAt(1), type: 'snapshot', source: 'realtime', missedChanges: 0 },
      {
        productId: 'mug',
        inventory: stateAt(2),
        type: 'updated',
        source: 'realtime',
        change: entry,
        missedChanges: 0,
      },
    ]);
    expect(subscription.status).toBe('live');
    subscription.close();
    expect(subscription.status).toBe('closed');
    expect(statuses).toEqual(['live', 'closed']);
  });

  it('never tells a state twice, or an older one', async () => {
    const { stream, versions, clock } = await listenLive();
    stream.tell(updated(11, stateAt(2)));
    stream.tell(updated(11, stateAt(2)));
    stream.tell(snapshot(9, stateAt(1)));
    await clock.settle();

    expect(versions()).toEqual([1, 2]);
  });

  it('ignores kinds and versions of messages that it does not know', async () => {
    const { stream, versions, clock, sent } = await listenLive();
    stream.tell({ ...updated(11, stateAt(2)), v: 2 });
    stream.tell(told('inventory.counted', 12, stateAt(3)));
    stream.tell(told('inventory.low_stock', 13, stateAt(1)));
    await clock.settle();

    expect(versions()).toEqual([1]);
    expect(sent).toHaveLength(1);
  });

  it('gives each listener a state of its own', async () => {
    const world = createLiveWorld();
    const { updates } = listen(world);
    listen(world);
    world.inventory.subscribe('mug', ({ inventory }) => Object.assign(inventory, { stock: -1 }));
    (await world.socket()).tell(snapshot(10, stateAt(1)));
    await world.clock.settle();

    expect(updates[0]?.inventory.stock).toBe(101);
    expect((await world.inventory.get('mug')).stock).toBe(101);
  });

  it.each(['', '.', '..', undefined])('refuses %j for an id at once', (id) => {
    const { inventory } = createLiveWorld();

    expect(() => inventory.subscribe(id as string, () => {})).toThrow(ConfigurationError);
    expect(() => inventory.watch(['mug', id as string])).toThrow(ConfigurationError);
  });

  it('waits for nothing when there is no product', async () => {
    const world = createLiveWorld();
    const { subscription } = listen(world, []);
    await world.clock.settle();

    expect(subscription.status).toBe('live');
    expect(world.sockets).toHaveLength(0);
  });
});

describe('a listener that fails', () => {
  it('breaks nothing, and is told of by listenerError', async () => {
    const world = createLiveWorld();
    const failures: unknown[] = [];
    world.inventory.on('listenerError', ({ event, error }) => void failures.push([event.type, error]));
    world.inventory.subscribe('mug', () => {
      throw new Error('mine');
    });
    const { versions } = listen(world);
    const stream = await world.socket();
    stream.tell(snapshot(10, stateAt(1)));
    stream.tell(updated(11, stateAt(2)));
    await world.clock.settle();

    expect(versions()).toEqual([1, 2]);
    expect(failures).toEqual([
      ['snapshot', new Error('mine')],
      ['updated', new Error('mine')],
    ]);
  });

  it('is told of on the console where nobody listens', async () => {
    const world = createLiveWorld();
    const console = vi.spyOn(globalThis.console, 'error').mockImplementation(() => {});
    world.inventory.subscribe('mug', async () => {
      throw new Error('mine');
    });
    (await world.socket()).tell(snapshot(10, stateAt(1)));
    await world.clock.settle();

    expect(console.mock.calls).toEqual([['A listener to snapshot failed:', new Error('mine')]]);
    console.mockRestore();
  });
});

describe('the cache', () => {
  it('has what was told, so that get asks nobody', async () => {
    const { inventory, stream, clock, sent } = await listenLive();
    stream.tell(updated(11, stateAt(2)));
    await clock.settle();

    expect(await inventory.get('mug')).toEqual(stateAt(2));
    expect(sent).toHaveLength(1);
  });

  it('has lines that are crossed told once, by whatever way they are learned of', async () => {
    const { inventory, stream, clock, states, sent } = await listenLive();
    const crossings: string[] = [];
    for (const name of ['lowStock', 'recovered', 'outOfStock'] as const)
      inventory.on(name, ({ type, inventory: { version } }) => void crossings.push(`${type} ${version}`));
    const low = stateAt(2, { available: 20 });
    states.set('mug', low);
    stream.tell(updated(11, low));
    stream.tell(told('inventory.low_stock', 12, low));
    await inventory.get('mug', { fresh: true });
    stream.tell(updated(13, stateAt(3, { available: 0 })));
    stream.tell(updated(14, stateAt(4)));
    await clock.settle();

    expect(sent).toHaveLength(2);
    expect(crossings).toEqual(['lowStock 2', 'outOfStock 3', 'recovered 4']);
  });

  it('is not given what another user is told meanwhile', async () => {
    const session = { userId: 'ann' };
    const world = createLiveWorld({ cache: { principal: () => session.userId } });
    const { stream, clock, inventory, sent } = await listenLive(world);
    session.userId = 'bob';
    stream.tell(updated(11, stateAt(2)));
    await clock.settle();
    await inventory.get('mug');

    expect(sent.at(-1)?.url).toMatch(/\/products\/mug\/inventory$/);
  });
});

describe('closing', () => {
  it('leaves no socket and no timer', async () => {
    const { subscription, stream, clock, versions } = await listenLive();
    expect(clock.pending).toBe(1);
    subscription.close();
    stream.tell(updated(11, stateAt(2)));
    await clock.settle();

    expect(versions()).toEqual([1]);
    expect(stream.isClosed).toBe(true);
    expect(clock.pending).toBe(0);
    subscription.close();
  });

  it('is what a signal does, whenever it is aborted', async () => {
    for (const turns of [0, 1, 2]) {
      const world = createLiveWorld();
      const controller = new AbortController();
      const { subscription, statuses, errors } = listen(world, 'mug', controller.signal);
      for (let turn = 0; turn < turns; turn++) await world.clock.settle();
      controller.abort();
      await world.clock.settle();

      expect([subscription.status, statuses, errors]).toEqual(['closed', ['closed'], []]);
      expect(world.clock.pending).toBe(0);
      expect(world.sockets.every(({ isClosed }) => isClosed)).toBe(true);
    }
  });

  it('leaves nothing behind after 10,000 subscriptions', async () => {
    const { world, clock, sockets } = await listenLive();
    const controller = new AbortController();
    const added = vi.spyOn(controller.signal, 'addEventListener');
    const removed = vi.spyOn(controller.signal, 'removeEventListener');
    for (let n = 0; n < 10_000; n++) {
      world.inventory.subscribe(`product-${n % 7}`, () => {}, { signal: controller.signal }).close();
      if (n % 100 === 0) await clock.settle();
    }
    await clock.advance(1000);

    expect(sockets).toHaveLength(1);
    expect(clock.pending).toBe(1);
    expect(removed.mock.calls.length).toBe(added.mock.calls.length);
  });
});
