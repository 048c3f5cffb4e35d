import { AbortedError, type LiveUpdate, ProductNotFoundError } from '@onhand/sdk';
import { describe, expect, it } from 'vitest';
import { entry } from '../answers.ts';
import { createLiveWorld, snapshot, stateAt, updated } from './live-world.ts';

const versionOf = ({ value }: IteratorResult<LiveUpdate, undefined>) => value?.inventory.version;

describe('watch', () => {
  it('gives one state after the other, and break ends it', async () => {
    const world = createLiveWorld();
    const seen: number[] = [];
    const loop = (async () => {
      for await (const { inventory } of world.inventory.watch('mug')) {
        seen.push(inventory.version);
        if (inventory.version === 3) break;
      }
    })();
    const stream = await world.socket();
    for (const message of [snapshot(10, stateAt(1)), updated(11, stateAt(2)), updated(12, stateAt(3))]) {
      stream.tell(message);
      await world.clock.settle();
    }
    await loop;
    await world.clock.settle();

    expect(seen).toEqual([1, 2, 3]);
    expect(stream.isClosed).toBe(true);
    expect(world.clock.pending).toBe(0);
  });

  it('asks for nothing before the first state is wanted', async () => {
    const world = createLiveWorld();
    world.inventory.watch('mug');
    await world.clock.settle();

    expect(world.sent).toHaveLength(0);
  });

  it('keeps only the newest state of each product for who is slow', async () => {
    const world = createLiveWorld();
    const iterator = world.inventory.watch(['mug', 'pot']);
    const first = iterator.next();
    const stream = await world.socket();
    stream.tell(snapshot(10, stateAt(1)));
    expect(versionOf(await first)).toBe(1);
    stream.tell(snapshot(10, stateAt(1, { id: 'pot' })));
    for (let version = 2; version <= 5000; version++) {
      stream.tell({ ...updated(10 + version, stateAt(version)), change: entry });
      stream.tell({ ...updated(10 + version, stateAt(version, { id: 'pot' })), change: entry });
    }

    expect((await iterator.next()).value).toEqual({
      productId: 'pot',
      type: 'snapshot',
      inventory: stateAt(5000, { id: 'pot' }),
      source: 'realtime',
      missedChanges: 0,
    });
    expect((await iterator.next()).value).toMatchObject({
      productId: 'mug',
      type: 'updated',
      inventory: { version: 5000 },
      change: entry,
      missedChanges: 4998,
    });
    const next = iterator.next();
    stream.tell(updated(6000, stateAt(5001)));
    expect(versionOf(await next)).toBe(5001);
  });

  it('ends for who waits, when it is ended', async () => {
    const world = createLiveWorld();
    const iterator = world.inventory.watch('mug');
    const waiting = [iterator.next(), iterator.next()];
    await world.socket();
    await iterator.return?.();

    expect(await Promise.all(waiting)).toEqual([
      { done: true, value: undefined },
      { done: true, value: undefined },
    ]);
    expect(await iterator.next()).toEqual({ done: true, value: undefined });
  });

  it.each([0, 1, 2])('throws when its signal is aborted, after %i turns', async (turns) => {
    const world = createLiveWorld();
    const controller = new AbortController();
    const iterator = world.inventory.watch('mug', { signal: controller.signal });
    const outcome = Promise.allSettled([iterator.next()]);
    for (let turn = 0; turn < turns; turn++) await world.clock.settle();
    controller.abort('enough');

    expect(await outcome).toMatchObject([
      { reason: new AbortedError({ intent: 'watch inventories', outcome: 'not-applied', cause: 'enough' }) },
    ]);
    expect(await iterator.next()).toEqual({ done: true, value: undefined });
    await world.clock.settle();
    expect(world.clock.pending).toBe(0);
  });

  it('throws what ends it, after what had come before', async () => {
    const world = createLiveWorld();
    const iterator = world.inventory.watch(['mug', 'lost']);
    const first = iterator.next();
    const stream = await world.socket();
    stream.tell(snapshot(10, stateAt(1)));
    stream.tell(updated(11, stateAt(2)));
    expect(versionOf(await first)).toBe(1);
    stream.end(4404);
    await world.clock.settle();

    expect(versionOf(await iterator.next())).toBe(2);
    await expect(iterator.next()).rejects.toThrow(ProductNotFoundError);
    expect(await iterator.next()).toEqual({ done: true, value: undefined });
  });
});
