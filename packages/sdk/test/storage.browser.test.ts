import { InventoryManager } from '@onhand/sdk';
import {
  createIndexedDbStorage,
  createReadingStore,
  createWebStorage,
  type KeyValueStorage,
} from '@onhand/sdk/storage';
import { createInventoryServer, roleTokens } from '@onhand/server';
import { expect, it } from 'vitest';

const server = createInventoryServer({
  products: [{ id: 'mug', name: 'Ceramic mug', stock: 100, reserved: 5 }],
  auth: roleTokens(),
});

/** A manager as a page has one after each load. */
function load(storage: KeyValueStorage, principal = 'ann') {
  const errors: unknown[] = [];
  const sent: string[] = [];
  const inventory = new InventoryManager({
    baseUrl: `${location.origin}/api`,
    accessToken: 'admin',
    fetch: (url, init) => {
      sent.push(url);
      return server.fetch(new Request(url, init));
    },
    cache: {
      store: createReadingStore(storage, { onError: (error) => errors.push(error) }),
      principal: () => principal,
    },
  });
  return { inventory, sent, errors };
}

const places: readonly (readonly [string, () => KeyValueStorage])[] = [
  ['localStorage', () => createWebStorage(localStorage)],
  ['IndexedDB', () => createIndexedDbStorage('onhand-test')],
];

it.each(places)('%s keeps readings over a page load, for each user', async (_, create) => {
  const first = load(create());
  const reading = await first.inventory.get('mug');
  const next = load(create());

  await expect.poll(() => next.inventory.get('mug')).toEqual(reading);
  expect(next.sent).toEqual([]);

  const other = load(create(), 'bob');
  await other.inventory.get('mug');
  expect(other.sent).toHaveLength(1);
  expect([...first.errors, ...next.errors, ...other.errors]).toEqual([]);
});

it('localStorage that holds something else is read past', async () => {
  const { inventory } = load(createWebStorage(localStorage), 'carol');
  await inventory.get('mug');
  for (const key of Object.keys(localStorage)) localStorage.setItem(key, '{"inventory":');
  const { inventory: next, sent, errors } = load(createWebStorage(localStorage), 'carol');

  expect(await next.get('mug')).toMatchObject({ id: 'mug' });
  expect(sent).toHaveLength(1);
  expect(errors).toMatchObject([{ name: 'SyntaxError' }]);
});
