import { describe, expect, it } from 'vitest';
import { entry } from '../answers.ts';
import { listen, listenLive } from './listen.ts';
import { createLiveWorld, mark, snapshot, stateAt, updated } from './live-world.ts';

describe('lost messages', () => {
  it('are noticed by a leap of the version, and what is there now is read', async () => {
    const { stream, updates, clock, states, sent } = await listenLive();
    states.set('mug', stateAt(5));
    stream.tell({ ...updated(14, stateAt(4)), change: entry });
    await clock.settle();

    expect(updates.slice(1)).toMatchObject([
      { inventory: { version: 4 }, source: 'realtime', change: entry, missedChanges: 2 },
      { inventory: { version: 5 }, source: 'catch-up', type: 'updated', missedChanges: 1 },
    ]);
    expect(sent.at(-1)?.headers.get('if-none-match')).toBe('"inv-4"');
  });

  it('are noticed by a ping that knows more', async () => {
    const { stream, updates, clock, states, sent } = await listenLive();
    stream.tell(mark('ping', 10));
    await clock.settle();
    expect(sent).toHaveLength(1);
    states.set('mug', stateAt(2));
    stream.tell(mark('ping', 11));
    await clock.settle();

    expect(updates.slice(1)).toMatchObject([{ inventory: { version: 2 }, source: 'catch-up' }]);
    stream.tell(mark('ping', 11));
    await clock.settle();
    expect(sent).toHaveLength(2);
  });

  it('are noticed by versions that add up to less, in whatever order messages come', async () => {
    const { stream, updates, clock, states, sent } = await listenLive(createLiveWorld(), ['mug', 'pot']);
    states.set('mug', stateAt(2));
    // One of the mug is lost, and one of the pot comes after it.
    stream.tell(updated(12, stateAt(2, { id: 'pot' })));
    stream.tell({ ...mark('ping', 12), version_sum: 4 });
    await clock.settle();
    expect(updates.at(-1)).toMatchObject({ productId: 'mug', inventory: { version: 2 }, source: 'catch-up' });
    const { length } = sent;
    stream.tell({ ...mark('ping', 12), version_sum: 4 });
    await clock.settle();
    expect(sent).toHaveLength(length);
  });

  it('are read again at the next ping when they could not be', async () => {
    const { stream, versions, clock, states, refuse } = await listenLive();
    states.set('mug', stateAt(2));
    refuse.set('/products/mug/inventory', () => new Response(null, { status: 503 }));
    stream.tell(mark('ping', 11));
    await clock.settle();
    refuse.clear();
    stream.tell(mark('ping', 11));
    await clock.settle();

    expect(versions()).toEqual([1, 2]);
  });

  it('have a stream that follows begin with the states, when they could not be read', async () => {
    const { stream, clock, refuse, socket } = await listenLive();
    refuse.set('/products/mug/inventory', () => new Response(null, { status: 503 }));
    stream.tell(mark('ping', 11));
    await clock.settle();
    stream.end(1006);
    await clock.advance(250);

    expect((await socket()).since).toBeNull();
  });
});

describe('a message that is none', () => {
  it('has the states read, and the stream goes on', async () => {
    const { stream, versions, clock, states } = await listenLive();
    states.set('mug', stateAt(2));
    stream.tell('{"v":1,"type":"inventory.upd');
    await clock.settle();
    stream.tell(updated(12, stateAt(3)));
    await clock.settle();

    expect(versions()).toEqual([1, 2, 3]);
    expect(stream.isClosed).toBe(false);
  });

  it('ends a stream that tells many', async () => {
    const { stream, clock, sent } = await listenLive();
    for (let n = 0; n < 200; n++) stream.tell('<html>');
    await clock.settle();

    expect(stream.isClosed).toBe(true);
    expect(sent.length).toBeLessThan(6);
  });
});

describe('one stream', () => {
  it('serves all who subscribe at a time', async () => {
    const world = createLiveWorld();
    listen(world, 'mug');
    listen(world, ['mug', 'pot']);
    const stream = await world.socket();

    expect(stream.productIds).toEqual(['mug', 'pot']);
    expect(world.sockets).toHaveLength(1);
  });

  it('tells somebody who comes later what is known, at once', async () => {
    const { world, clock, sockets } = await listenLive();
    const { updates, subscription } = listen(world);
    await clock.settle();

    expect(updates).toMatchObject([{ inventory: { version: 1 }, type: 'snapshot' }]);
    expect(subscription.status).toBe('live');
    expect(sockets).toHaveLength(1);
  });

  it('is replaced for another product, and closed when the new one has told everything', async () => {
    const { world, stream, clock, versions, subscription } = await listenLive();
    const pot = listen(world, 'pot');
    await clock.settle();
    expect(pot.subscription.status).toBe('connecting');
    await clock.advance(100);
    const next = await world.socket();
    expect(next.productIds).toEqual(['mug', 'pot']);
    expect(next.since).toBeNull();

    next.tell(snapshot(20, stateAt(1)));
    stream.tell(updated(11, stateAt(2)));
    expect(stream.isClosed).toBe(false);
    next.tell(updated(21, stateAt(2)));
    next.tell(snapshot(20, stateAt(1, { id: 'pot' })));
    await clock.settle();

    expect(stream.isClosed).toBe(true);
    expect(versions()).toEqual([1, 2]);
    expect(pot.versions()).toEqual([1]);
    expect([subscription.status, pot.subscription.status]).toEqual(['live', 'live']);
  });

  it('waits a moment for more that come one after the other', async () => {
    const { world, clock, sockets } = await listenLive();
    for (let row = 0; row < 20; row++) {
      listen(world, `row-${row}`);
      await clock.settle();
    }
    await clock.advance(100);

    expect(sockets).toHaveLength(2);
    expect(sockets[1]?.productIds).toHaveLength(21);
  });

  it('goes on when somebody leaves, until it carries twice what is wanted', async () => {
    const { world, clock, stream, subscription } = await listenLive(createLiveWorld(), ['mug', 'pot', 'tea']);
    const mug = listen(world, 'mug');
    const pot = listen(world, 'pot');
    await clock.settle();
    subscription.close();
    await clock.advance(100);
    expect(world.sockets).toHaveLength(1);
    pot.subscription.close();
    await clock.advance(100);

    const next = await world.socket();
    expect(next.productIds).toEqual(['mug']);
    expect(next.since).toBe('10');
    next.tell(mark('resumed', 10));
    await clock.settle();
    expect(stream.isClosed).toBe(true);
    expect(mug.subscription.status).toBe('live');
  });

  it('carries 100 products, and another one the rest', async () => {
    const world = createLiveWorld();
    const ids = Array.from({ length: 150 }, (_, n) => `product-${n}`);
    const { subscription } = listen(world, ids);
    await world.clock.settle();
    const [first, second] = world.sockets;
    expect(world.sockets.map(({ productIds }) => productIds.length)).toEqual([100, 50]);

    for (const id of first?.productIds ?? []) first?.tell(snapshot(10, stateAt(1, { id })));
    await world.clock.settle();
    expect(subscription.status).toBe('connecting');
    for (const id of second?.productIds ?? []) second?.tell(snapshot(10, stateAt(1, { id })));
    await world.clock.settle();
    expect(subscription.status).toBe('live');
  });

  it('stays when somebody leaves and comes back at once, as React does', async () => {
    const { world, subscription, clock, stream } = await listenLive();
    subscription.close();
    const { versions } = listen(world);
    await clock.settle();

    expect(stream.isClosed).toBe(false);
    expect(versions()).toEqual([1]);
  });
});
