import type { AnyInventoryEvent } from '@onhand/sdk';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { answer, problem, result } from './answers.ts';
import { createManager } from './create-manager.ts';
import { failConnection } from './scripted-fetch.ts';
import { resultOf } from './settle-on-clock.ts';

afterEach(() => vi.restoreAllMocks());

describe('retry', () => {
  it('tells which attempt failed, why, and when the next one is', async () => {
    const { inventory, clock } = createManager([failConnection, problem('overloaded'), answer(result)]);
    const told: unknown[] = [];
    inventory.on('retry', ({ attempt, reason, status, delayMs, idempotencyKey, template, method }) => {
      told.push({ attempt, reason, status, delayMs, idempotencyKey, template, method });
      throw fault;
    });
    inventory.on('listenerError', ({ error }) => void told.push(error));

    await resultOf(inventory.update('mug', { stock: 1 }), clock);

    const request = { idempotencyKey: 'key-1', template: '/products/{productId}/inventory', method: 'PATCH' };
    expect(told).toEqual([
      { attempt: 1, reason: 'network', status: undefined, delayMs: 100, ...request },
      fault,
      { attempt: 2, reason: 'overloaded', status: 503, delayMs: 200, ...request },
      fault,
    ]);
  });
});

describe('listening', () => {
  const change = { operation: 'increment', stock: 50 } as const;

  it('ends with the returned function, or with off', async () => {
    const { inventory } = createManager([answer(result)]);
    const heard: string[] = [];
    const first = () => void heard.push('first');
    const second = () => void heard.push('second');
    const stop = inventory.on('inventoryUpdated', first);
    inventory.on('inventoryUpdated', second);

    await inventory.update('mug', change);
    stop();
    inventory.off('inventoryUpdated', second);
    await inventory.update('mug', change);

    expect(heard).toEqual(['first', 'second']);
  });

  it('once hears one event, and none when it is stopped before', async () => {
    const { inventory } = createManager([answer(result)]);
    const heard: string[] = [];
    inventory.once('inventoryUpdated', () => void heard.push('first'));
    const never = () => void heard.push('never');
    inventory.once('inventoryUpdated', never)();
    inventory.once('inventoryUpdated', never);
    inventory.off('inventoryUpdated', never);

    await inventory.update('mug', change);
    await inventory.update('mug', change);

    expect(heard).toEqual(['first']);
  });

  it.each([
    ['throws', () => raise()],
    ['rejects', async () => raise()],
  ])('by a listener that %s breaks no call and no other listener, and is told', async (_, bad) => {
    const { inventory, clock } = createManager([answer(result)]);
    const errors: unknown[] = [];
    inventory.on('listenerError', ({ event, error }) => void errors.push([event.type, error]));
    inventory.on('inventoryUpdated', bad);
    const types: AnyInventoryEvent['type'][] = [];
    inventory.on('inventoryUpdated', ({ type }) => void types.push(type));

    expect(await inventory.update('mug', change)).toMatchObject({ version: 2 });
    await clock.settle();

    expect(types).toEqual(['inventoryUpdated']);
    expect(errors).toEqual([['inventoryUpdated', fault]]);
  });

  it('to nothing but a failing listener tells the console, and so does one that fails to listen to that', async () => {
    const { inventory, clock } = createManager([answer(result)]);
    const write = vi.spyOn(console, 'error').mockImplementation(() => {});
    inventory.on('inventoryUpdated', raise);

    await inventory.update('mug', change);
    await clock.settle();
    inventory.on('listenerError', raise);
    await inventory.update('mug', change);
    await clock.settle();

    expect(write.mock.calls).toEqual([
      ['A listener to inventoryUpdated failed:', fault],
      ['A listener to listenerError failed:', fault],
    ]);
  });
});

const fault = new Error('the listener is broken');
function raise(): never {
  throw fault;
}
