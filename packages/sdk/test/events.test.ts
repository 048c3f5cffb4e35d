import type { AnyInventoryEvent, InventoryEventName, InventoryManager } from '@onhand/sdk';
import { dispatchDomEvents } from '@onhand/sdk/browser';
import { describe, expect, it } from 'vitest';
import { answer, batchResult, inventory as known, problem, result } from './answers.ts';
import { createManager } from './create-manager.ts';
import { createServerManager } from './create-server-manager.ts';
import { failConnection } from './scripted-fetch.ts';
import { resultOf } from './settle-on-clock.ts';

const orderId = 'order_17';
const names: readonly InventoryEventName[] = [
  'inventoryUpdated',
  'lowStock',
  'recovered',
  'outOfStock',
  'reserved',
  'released',
  'committed',
];

/** Every event about changes and levels, as it comes. */
function record(inventory: InventoryManager) {
  const events: AnyInventoryEvent[] = [];
  for (const name of names) inventory.on(name, (event) => void events.push(event));
  return { events, types: () => events.splice(0).map(({ type }) => type) };
}

describe('inventoryUpdated', () => {
  it('tells what was asked, what it came to, and when', async () => {
    const { inventory } = createManager([answer(result)]);
    const { events } = record(inventory);
    const request = { operation: 'increment', stock: 50 } as const;

    const outcome = await inventory.update('mug', request);

    const timestamp = '2026-01-15T10:30:00.000Z';
    expect(events).toEqual([
      { type: 'inventoryUpdated', productId: 'mug', request, result: outcome, timestamp },
    ]);
  });

  it('comes when the new state can be read already', async () => {
    const { inventory, sent } = createManager([answer(known), answer(result)]);
    await inventory.get('mug');
    const readings: unknown[] = [];
    inventory.on('inventoryUpdated', async () => void readings.push(await inventory.get('mug')));

    await inventory.update('mug', { operation: 'increment', stock: 50 });
    await inventory.get('mug');

    expect(readings).toMatchObject([{ version: 2 }]);
    expect(sent).toHaveLength(2);
  });

  it('comes for a change whose answer was lost at first, and says so', async () => {
    const replay = answer(result, { headers: { 'idempotent-replayed': 'true' } });
    const { inventory, clock } = createManager([failConnection, replay]);
    const { events } = record(inventory);

    await resultOf(inventory.update('mug', { stock: 1 }), clock);

    expect(events).toMatchObject([{ type: 'inventoryUpdated', result: { replayed: true } }]);
  });

  it('does not come for a change that was refused', async () => {
    const { inventory } = createManager([problem('below-reserved')]);
    const { events } = record(inventory);

    await expect(inventory.update('mug', { stock: 1 })).rejects.toThrow();

    expect(events).toEqual([]);
  });

  it('comes for each change of a batch that was made', async () => {
    const successful = [{ index: 1, product_id: 'mug', result }];
    const skipped = [{ index: 0, product_id: 'pot' }];
    const { inventory } = createManager([answer({ ...batchResult, total: 2, successful, skipped })]);
    const { events } = record(inventory);
    const change = { operation: 'increment', stock: 50 } as const;

    await inventory.batchUpdate([
      { productId: 'pot', change: { stock: 1 } },
      { productId: 'mug', change },
    ]);

    expect(events).toMatchObject([{ type: 'inventoryUpdated', productId: 'mug', request: change }]);
  });

  it('comes for a backorder that was shipped, which asked for nothing else', async () => {
    const { inventory } = createManager([answer(result)]);
    const { events } = record(inventory);

    await inventory.fulfillBackorder('bo_1');

    expect(events).toMatchObject([{ type: 'inventoryUpdated', productId: 'mug', request: undefined }]);
  });
});

describe('reservation events', () => {
  it('tell who promised, gave back and shipped how much', async () => {
    const { inventory } = createServerManager();
    const { events } = record(inventory);

    const { reservation } = await inventory.reserve('mug', 5, { orderId });
    await reservation.extend(60);
    const rest = await reservation.commit(2);
    await rest.reservation.release();
    await inventory.processSale('mug', 1, { orderId });

    const told = events.filter(({ type }) => type !== 'inventoryUpdated');
    expect(told).toMatchObject([
      { type: 'reserved', productId: 'mug', quantity: 5, reservation: { id: reservation.id, quantity: 5 } },
      { type: 'committed', quantity: 2, reservation: { quantity: 3 } },
      { type: 'released', quantity: 3, reservation: { quantity: 0 }, replayed: false },
      { type: 'committed', quantity: 1, reservation: undefined },
    ]);
  });

  it('do not come when reserved pieces are counted', async () => {
    const { inventory } = createServerManager();
    const { types } = record(inventory);

    await inventory.update('mug', { operation: 'set', stock: 90, reserved: 3 });

    expect(types()).toEqual(['inventoryUpdated']);
  });
});

describe('levels', () => {
  it('are told when they are crossed, and only then', async () => {
    const { inventory } = createServerManager();
    const { events, types } = record(inventory);
    const take = (stock: number) => inventory.update('mug', { operation: 'decrement', stock });

    await take(74); // of 95 available, 20 is the threshold
    expect(types()).toEqual(['inventoryUpdated']);
    await take(1);
    expect(events[1]).toMatchObject({
      productId: 'mug',
      inventory: { available: 20, reorder_threshold: 20 },
    });
    expect(types()).toEqual(['inventoryUpdated', 'lowStock']);
    await take(1);
    expect(types()).toEqual(['inventoryUpdated']);
    await take(19);
    expect(types()).toEqual(['inventoryUpdated', 'outOfStock']);
    await inventory.update('mug', { operation: 'increment', stock: 21 });
    expect(types()).toEqual(['inventoryUpdated', 'recovered']);
  });

  it('are crossed by one change in both ways', async () => {
    const { inventory } = createServerManager();
    const { types } = record(inventory);

    await inventory.reserve('mug', 95, { orderId });

    expect(types()).toEqual(['inventoryUpdated', 'reserved', 'lowStock', 'outOfStock']);
  });

  it('are crossed by a new threshold too, where the old one is known', async () => {
    const { inventory } = createServerManager();
    await inventory.get('mug');
    const { types } = record(inventory);
    const settle = (threshold: number | null) =>
      inventory.update('mug', { operation: 'increment', stock: 0, reorder_threshold: threshold });

    await settle(95);
    expect(types()).toEqual(['inventoryUpdated', 'lowStock']);
    await settle(null);
    expect(types()).toEqual(['inventoryUpdated']);
    await settle(0);
    expect(types()).toEqual(['inventoryUpdated']);
  });

  it('are told of changes by others when a read brings them, once', async () => {
    const { inventory } = createManager([
      answer(known),
      answer({ ...known, version: 2, available: 12 }),
      answer({ ...known, version: 2, available: 12 }),
    ]);
    const { types } = record(inventory);

    await inventory.get('mug');
    await inventory.get('mug', { fresh: true });
    await inventory.get('mug', { fresh: true });

    expect(types()).toEqual(['lowStock']);
  });

  it('are not told by an answer that is older than what is known', async () => {
    const { inventory } = createManager([
      answer({ ...known, version: 9, available: 50 }),
      answer({ ...known, version: 8, available: 0 }),
    ]);
    const { types } = record(inventory);

    await inventory.get('mug');
    await inventory.get('mug', { fresh: true });

    expect(types()).toEqual([]);
  });

  it('are reckoned from the answer where nothing was known before', async () => {
    const { inventory, createAnother } = createServerManager();
    await inventory.processSale('pot', 5, { orderId, allowBackorder: true });
    await inventory.update('pot', { operation: 'increment', stock: 12 });
    const other = createAnother();
    const { types } = record(other);

    // From 10 that are available, for 2 of 12 are promised: it was low already.
    await other.update('pot', { operation: 'decrement', stock: 1 });

    expect(types()).toEqual(['inventoryUpdated']);
  });

  it('count what is promised beyond the stock', async () => {
    const { inventory } = createServerManager();
    const { types } = record(inventory);

    await inventory.processSale('pot', 5, { orderId, allowBackorder: true });
    expect(types()).toEqual(['inventoryUpdated', 'outOfStock']);
    await inventory.update('pot', { operation: 'increment', stock: 1 });
    expect(types()).toEqual(['inventoryUpdated']);
  });
});

it('dispatchDomEvents tells nobody where there is no window, and fails nowhere', async () => {
  const { inventory } = createServerManager();
  const failures: unknown[] = [];
  inventory.on('listenerError', ({ error }) => failures.push(error));
  dispatchDomEvents(inventory);

  await inventory.update('mug', { operation: 'increment', stock: 1 });

  expect(failures).toEqual([]);
});
