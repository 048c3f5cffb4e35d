import { globSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { checks } from '../../src/checks/checks.ts';

const home = path.join(import.meta.dirname, '../../src/checks');

it('runs every check that has a file, and names each by its file', () => {
  const files = globSync('*/**/*.ts', { cwd: home }).map((file) => file.replace(/\.ts$/, ''));
  expect(checks.map(({ id }) => id).sort()).toEqual(files.sort());
});

it('makes every promise once', () => {
  expect(new Set(checks.map(({ promise }) => promise)).size).toBe(checks.length);
});
