import { InventoryManager } from '@onhand/sdk';
import { dispatchDomEvents, notifyLowStock, trackInventory } from '@onhand/sdk/browser';
import { createInventoryServer, roleTokens } from '@onhand/server';
import { afterEach, describe, expect, it } from 'vitest';

const orderId = 'order_17';
const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

function createManager() {
  const server = createInventoryServer({
    products: [{ id: 'mug', name: 'Ceramic mug', stock: 100, reserved: 5, reorder_threshold: 20 }],
    auth: roleTokens(),
  });
  return new InventoryManager({
    baseUrl: `${location.origin}/api`,
    accessToken: 'admin',
    fetch: (url, init) => server.fetch(new Request(url, init)),
  });
}

/** The details of what the page hears, by name. */
function hear(...names: readonly string[]) {
  const heard: [string, unknown][] = [];
  for (const name of names) {
    const listener = (event: Event) => {
      if (event instanceof CustomEvent) heard.push([name, event.detail]);
    };
    window.addEventListener(name, listener);
    stops.push(() => window.removeEventListener(name, listener));
  }
  return heard;
}

describe('dispatchDomEvents', () => {
  it('tells the page what happened, in the documented form', async () => {
    const inventory = createManager();
    stops.push(dispatchDomEvents(inventory));
    const heard = hear('inventoryUpdated', 'lowStockAlert', 'reserved');

    const result = await inventory.reserve('mug', 75, { orderId });

    const timestamp = expect.stringMatching(/Z$/);
    expect(heard).toEqual([
      [
        'inventoryUpdated',
        expect.objectContaining({
          productId: 'mug',
          request: expect.objectContaining({ operation: 'increment', reserved: 75 }),
          result: expect.objectContaining({ id: 'mug', version: result.version }),
          timestamp,
        }),
      ],
      ['reserved', expect.objectContaining({ productId: 'mug', quantity: 75 })],
      ['lowStockAlert', { productId: 'mug', currentStock: 100, available: 20, threshold: 20, timestamp }],
    ]);
  });

  it('tells it to another target, and ends', async () => {
    const inventory = createManager();
    const target = new EventTarget();
    const heard: string[] = [];
    target.addEventListener('outOfStock', ({ type }) => heard.push(type));
    const stop = dispatchDomEvents(inventory, target);

    await inventory.reserve('mug', 95, { orderId });
    await inventory.update('mug', { operation: 'increment', stock: 1 });
    stop();
    await inventory.reserve('mug', 1, { orderId });

    expect(heard).toEqual(['outOfStock']);
  });
});

/** The notifications that the page makes. They are the browser's own; a headless one denies to show any. */
function watchNotifications(permission: NotificationPermission) {
  const made: Notification[] = [];
  const Original = window.Notification;
  window.Notification = class extends Original {
    static override readonly permission = permission;
    constructor(title: string, options?: NotificationOptions) {
      super(title, options);
      made.push(this);
    }
  };
  stops.push(() => {
    window.Notification = Original;
  });
  return made;
}

describe('notifyLowStock', () => {
  it('shows a notification when a product becomes low, and not at each change below', async () => {
    const inventory = createManager();
    const made = watchNotifications('granted');
    stops.push(notifyLowStock(inventory, { icon: '/icon.png' }));

    await inventory.reserve('mug', 75, { orderId });
    await inventory.reserve('mug', 5, { orderId });

    expect(made.map(({ title, body, tag, icon }) => ({ title, body, tag, icon }))).toEqual([
      {
        title: 'Low Stock Alert',
        body: 'Product mug has low stock: 20 units available',
        tag: 'onhand:mug',
        icon: `${location.origin}/icon.png`,
      },
    ]);
  });

  it('shows none without permission, and asks for none', async () => {
    const inventory = createManager();
    const made = watchNotifications('default');
    stops.push(notifyLowStock(inventory));

    await inventory.reserve('mug', 75, { orderId });

    expect(made).toEqual([]);
  });
});

describe('trackInventory', () => {
  it('hands over each change with the documented names', async () => {
    const inventory = createManager();
    const tracked: unknown[] = [];
    stops.push(trackInventory(inventory, (...call) => tracked.push(call)));

    await inventory.update('mug', { operation: 'increment', stock: 50 });

    expect(tracked).toEqual([
      ['inventory_update', { product_id: 'mug', operation: 'increment', adjustment: 50, new_stock: 150 }],
    ]);
  });
});
