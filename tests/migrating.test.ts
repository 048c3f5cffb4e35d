import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as react from '@onhand/react';
import * as sdk from '@onhand/sdk';
import * as browser from '@onhand/sdk/browser';
import * as validation from '@onhand/sdk/validation';
import { expect, it } from 'vitest';

const page = readFileSync(path.resolve(import.meta.dirname, '../docs/migrating.md'), 'utf8');
/** The second column of every row: what there is now. */
const present = [...page.matchAll(/^\| (?!---|documented)(?:[^|]|\\\|)* \| ((?:[^|]|\\\|)*) \|/gm)].map(
  ([, cell = '']) => cell,
);
const manager = new sdk.InventoryManager({ baseUrl: 'https://shop.test/api', accessToken: 'a-token' });

const named = (pattern: RegExp) => [
  ...new Set(present.flatMap((cell) => [...cell.matchAll(pattern)].map(([, name = '']) => name))),
];

it('reads the table', () => {
  expect(present.length).toBeGreaterThan(40);
});

it.each(named(/`inventory\.(\w+)/g))('has the method %s of the manager that it names', (name) => {
  expect(manager).toHaveProperty(name, expect.any(Function));
});

it.each(named(/`([A-Z]\w+Error|InventoryManager|isInventoryError)`/g))(
  'has the export %s that it names',
  (name) => {
    expect(sdk).toHaveProperty(name, expect.any(Function));
  },
);

it('names events that there are', () => {
  const events: readonly sdk.InventoryEventName[] = ['inventoryUpdated', 'lowStock', 'outOfStock'];

  expect(named(/`inventory\.on\('(\w+)'/g)).toEqual(events);
});

it.each(named(/`(\w+)` of `@onhand\/sdk\/browser`/g))('has the export %s of the browser entry', (name) => {
  expect(browser).toHaveProperty(name, expect.any(Function));
});

it.each(named(/`(\w+)` of `@onhand\/sdk\/validation`/g))(
  'has the export %s of the validation entry',
  (name) => {
    expect(validation).toHaveProperty(name, expect.any(Function));
  },
);

it.each(named(/`(\w+)` of `@onhand\/react`/g))('has the export %s of @onhand/react', (name) => {
  expect(react).toHaveProperty(name);
});

it('names every error of the documented clients, on both sides', () => {
  const documented = ['Validation', 'Conflict', 'Insufficient', 'Timeout'].map(
    (name) => `Inventory${name}Error`,
  );
  for (const name of [...documented, 'BulkInventoryError', 'BusinessRuleError', 'ProductNotFoundError']) {
    expect(present.join()).toContain(`\`${name}\``);
  }
});
