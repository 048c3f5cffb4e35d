import {
  type AccessToken,
  AccessTokenError,
  ForbiddenError,
  type InventoryManagerOptions,
  ProductNotFoundError,
  UnauthorizedError,
} from '@onhand/sdk';
import { describe, expect, it, vi } from 'vitest';
import { problem } from '../answers.ts';
import { failConnection } from '../scripted-fetch.ts';
import { listen, listenLive } from './listen.ts';
import { createLiveWorld, mark, snapshot, stateAt, updated } from './live-world.ts';

const tickets = '/inventory/realtime-tickets';
const minuteMs = 60_000;

describe('a stream that breaks', () => {
  it('is opened again after a random wait, and goes on from the last message', async () => {
    const { stream, clock, socket, versions, statuses } = await listenLive();
    stream.tell(updated(12, stateAt(2)));
    stream.end(1006);
    await clock.advance(249);
    expect(await socket()).toBe(stream);
    await clock.advance(1);

    const next = await socket();
    expect(next.since).toBe('12');
    next.tell(updated(14, stateAt(3)));
    next.tell(mark('resumed', 14));
    await clock.settle();
    expect(versions()).toEqual([1, 2, 3]);
    expect(statuses).toEqual(['live', 'connecting', 'live']);
  });

  it('is waited for longer each time, while it does not last', async () => {
    const { stream, clock, nextSocket } = await listenLive();
    stream.end(1001);
    await clock.settle();
    const waits: number[] = [];
    for (let attempt = 1; attempt < 9; attempt++) {
      waits.push(clock.delaysMs.at(-1) ?? 0);
      const next = await nextSocket();
      next.tell(mark('resumed', 10));
      next.end(1001);
      await clock.settle();
    }

    expect(waits).toEqual([250, 500, 1000, 2000, 4000, 8000, 15_000, 15_000]);
  });

  it('counts anew after one that lasted', async () => {
    const { stream, clock, socket } = await listenLive();
    stream.end(1006);
    await clock.advance(250);
    const next = await socket();
    next.tell(mark('resumed', 10));
    await clock.advance(10_000);
    next.end(1006);
    await clock.settle();

    expect(clock.delaysMs.at(-1)).toBe(250);
  });

  it('is noticed by its silence', async () => {
    const { stream, clock, sockets, statuses } = await listenLive();
    await clock.advance(59_000);
    stream.tell(mark('ping', 10));
    await clock.advance(59_999);
    expect(stream.isClosed).toBe(false);
    await clock.advance(1);

    expect(stream.isClosed).toBe(true);
    await clock.advance(250);
    expect(sockets).toHaveLength(2);
    expect(statuses).toEqual(['live', 'connecting']);
  });

  it('leaves nothing to be done when nobody is told any more', async () => {
    const { stream, clock, subscription, sockets } = await listenLive();
    stream.end(1006);
    await clock.settle();
    subscription.close();
    await clock.settle();

    expect(clock.pending).toBe(0);
    expect(sockets).toHaveLength(1);
  });

  it('is offline while the server cannot be reached', async () => {
    const { stream, clock, nextSocket, refuse, statuses } = await listenLive();
    refuse.set(tickets, failConnection);
    stream.end(1006);
    await clock.advance(5 * minuteMs);
    expect(statuses).toEqual(['live', 'connecting', 'offline']);
    refuse.clear();

    (await nextSocket()).tell(mark('resumed', 10));
    await clock.settle();
    expect(statuses).toEqual(['live', 'connecting', 'offline', 'live']);
  });
});

describe('a server that tells why it ends a stream', () => {
  it('that the log no longer reaches back: the states are taken, older ones aside', async () => {
    const { stream, clock, socket, versions } = await listenLive();
    stream.tell(updated(12, stateAt(4)));
    stream.end(1001);
    await clock.advance(250);
    const next = await socket();
    next.tell(mark('resync', 90));
    next.tell(snapshot(90, stateAt(6)));
    next.end(1001);
    await clock.advance(500);

    expect(versions()).toEqual([1, 4, 6]);
    expect((await socket()).since).toBe('90');
  });

  it('that the log is another, at a lower version: the world began anew while nobody was told', async () => {
    const { stream, clock, socket, updates, inventory } = await listenLive();
    stream.tell(updated(12, stateAt(7)));
    stream.end(1006);
    await clock.advance(250);
    const next = await socket();
    next.tell(mark('resync', 2));
    next.tell(snapshot(2, stateAt(3)));
    await clock.settle();

    expect(updates.at(-1)).toMatchObject({ type: 'snapshot', inventory: { version: 3 } });
    expect((await inventory.get('mug')).version).toBe(3);
  });

  it('does not go on from a beginning that was cut short', async () => {
    const { stream, clock, socket } = await listenLive(createLiveWorld(), ['mug', 'pot']);
    stream.end(1001);
    await clock.advance(250);
    const next = await socket();
    next.tell(mark('resync', 90));
    next.tell(snapshot(90, stateAt(6)));
    next.end(1001);
    await clock.advance(500);

    expect((await socket()).since).toBe('10');
  });

  it('that the world began anew: lower versions are taken, and what was remembered is not', async () => {
    const { stream, clock, socket, updates, inventory, states, sent } = await listenLive();
    stream.tell(updated(12, stateAt(7)));
    stream.end(1012);
    await clock.settle();
    states.set('mug', stateAt(1));
    expect((await inventory.get('mug')).version).toBe(1);
    expect(sent.at(-1)?.headers.has('if-none-match')).toBe(false);
    await clock.advance(250);

    const next = await socket();
    expect(next.since).toBeNull();
    next.tell(snapshot(3, stateAt(2)));
    await clock.settle();
    expect(updates.slice(2)).toMatchObject([{ type: 'snapshot', inventory: { version: 2 } }]);
    expect((await inventory.get('mug')).version).toBe(2);
  });

  it('that the token expired: another is had at once', async () => {
    const tokens = ['first', 'second'];
    const world = createLiveWorld({ accessToken: () => tokens.shift() ?? 'third' });
    const { stream, clock, sent, sockets } = await listenLive(world);
    await clock.advance(10_000);
    stream.end(4401);
    await clock.advance(0);

    expect(sockets).toHaveLength(2);
    expect(sent.map(({ headers }) => headers.get('authorization'))).toEqual([
      'Bearer first',
      'Bearer second',
    ]);
    sockets[1]?.tell(mark('resumed', 10));
    sockets[1]?.end(4401);
    await clock.advance(499);
    expect(sockets).toHaveLength(2);
    await clock.advance(1);
    expect(sockets).toHaveLength(3);
  });

  it('that a product does not exist: who asked for it is told, and the others go on', async () => {
    const world = createLiveWorld();
    const mug = listen(world, 'mug');
    const lost = listen(world, ['mug', 'lost']);
    const stream = await world.socket();
    stream.end(4404);
    await world.clock.advance(0);

    expect(lost.errors).toEqual([expect.any(ProductNotFoundError)]);
    expect(lost.subscription.status).toBe('closed');
    const next = await world.socket();
    expect(next.productIds).toEqual(['mug']);
    next.tell(snapshot(10, stateAt(1)));
    await world.clock.settle();
    expect([mug.statuses, mug.errors]).toEqual([['live'], []]);
  });

  it('that another product does not exist: the stream before goes on, and others can be added', async () => {
    const { world, stream, clock, subscription, sockets } = await listenLive();
    const lost = listen(world, 'lost');
    await clock.advance(100);
    (await world.socket()).end(4404);
    await clock.settle();
    expect(lost.subscription.status).toBe('closed');
    expect([stream.isClosed, subscription.status]).toEqual([false, 'live']);
    listen(world, 'pot');
    await clock.advance(100);

    expect(sockets.map(({ productIds }) => productIds)).toEqual([['mug'], ['mug', 'lost'], ['mug', 'pot']]);
  });

  it('that the role may not view: everybody is told', async () => {
    const world = createLiveWorld();
    world.refuse.set('/products/mug/inventory', problem('forbidden'));
    const { errors, statuses } = listen(world);
    (await world.socket()).end(4403);
    await world.clock.advance(1000);

    expect(errors).toEqual([expect.any(ForbiddenError)]);
    expect(statuses.at(-1)).toBe('closed');
    expect(world.clock.pending).toBe(0);
    expect(world.sockets).toHaveLength(1);
  });
});

describe('a ticket that is refused', () => {
  it.each<[string, Partial<InventoryManagerOptions>, Parameters<typeof problem>[0], object]>([
    ['by the role', {}, 'forbidden', ForbiddenError],
    ['with a token that stays the same', {}, 'unauthorized', UnauthorizedError],
  ])('%s ends the subscription with the error', async (_, options, code, errorClass) => {
    const world = createLiveWorld(options);
    world.refuse.set(tickets, problem(code));
    const { errors, subscription } = listen(world);
    await world.clock.settle();

    expect(errors).toEqual([expect.any(errorClass)]);
    expect(subscription.status).toBe('closed');
    expect(world.clock.pending).toBe(0);
  });

  it.each<[string, AccessToken, object]>([
    ['may be better later', () => 'a-token', UnauthorizedError],
    ['cannot be had', () => Promise.reject(new Error('signed out')), AccessTokenError],
  ])('with a token that %s is asked for again, and the status says why', async (_, accessToken, reason) => {
    const world = createLiveWorld({ accessToken });
    world.refuse.set(tickets, problem('unauthorized'));
    const told: unknown[] = [];
    const onError = () => void told.push('an end');
    world.inventory.subscribe('mug', () => {}, { onError, onStatus: (...status) => void told.push(status) });
    await world.clock.advance(minuteMs);

    expect(told).toEqual([['offline', expect.any(reason)]]);
    expect(world.clock.pending).toBe(1);
  });

  it('is told of on the console when nobody else is told', async () => {
    const console = vi.spyOn(globalThis.console, 'error').mockImplementation(() => {});
    const world = createLiveWorld();
    world.refuse.set(tickets, problem('forbidden'));
    world.inventory.subscribe('mug', () => {});
    await world.clock.settle();

    expect(console.mock.calls).toEqual([['A subscription ended:', expect.any(ForbiddenError)]]);
    console.mockRestore();
  });
});
