import { globSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { checks } from '../../src/checks/checks.ts';

const home = path.join(import.meta.dirname, '../../src/checks');

it('runs every check that has a file, and names each by its file', () => {
  const files = globSync('*/**/*.ts', { cwd: home }).map((file) => file.replace(/\.ts$/, ''));
  expect(checks.map(({ id }) => id).sort()).toEqual(files.sort());
});

it('says of every check of an operation that a server may lack that it needs it', () => {
  const operationOf = (id: string) =>
    id.split('/')[0]?.replace(/-(\w)/g, (_all, letter: string) => letter.toUpperCase());
  const indispensable = [
    'listProducts',
    'getProduct',
    'getInventory',
    'updateInventory',
    'listInventoryHistory',
  ];
  const unsaid = checks.filter(({ id, needs }) => {
    const operation = operationOf(id);
    if (operation === undefined || operation.startsWith('every') || indispensable.includes(operation))
      return false;
    if (operation === 'openRealtimeStream') return needs?.stream === undefined;
    return !needs?.operations?.some((needed) => needed === operation);
  });
  expect(unsaid.map(({ id }) => id)).toEqual([]);
});

it('makes every promise once', () => {
  expect(new Set(checks.map(({ promise }) => promise)).size).toBe(checks.length);
});
