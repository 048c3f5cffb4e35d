/** Keeps docs/semantics-coverage.md true: what it names is there. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const rows = read('docs/semantics-coverage.md')
  .split('\n')
  .filter((line) => /^\| (?!promise|---)/.test(line));
const named = rows.flatMap((row) => [...row.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name));

const checks = globSync('packages/contract/src/checks/**/*.ts', { cwd: root }).flatMap((file) =>
  [...read(file).matchAll(/^ {2}id: '([^']+)'/gm)].map(([, id = '']) => id),
);

/** Whether there is a test of the server whose name, or the name of its group, begins so. */
function hasTest(name: string): boolean {
  const [file = '', title = ''] = name.split(': ', 2);
  const test = path.join('packages/server/test', file);
  if (!existsSync(path.join(root, test))) return false;
  const words = title.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`['"\`(\\[]${words}`).test(read(test));
}

it.each(named)('there is %s', (name) => {
  expect(name.includes('.test.ts') ? hasTest(name) : checks.includes(name)).toBe(true);
});

it('names something for each promise', () => {
  expect(rows.filter((row) => !row.includes('`'))).toEqual([]);
});
