import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const folder = path.resolve(import.meta.dirname, '../examples');

/** The page of examples/admin is no program that ends; tests/admin-page.test.ts is about it. */
const programs = readdirSync(folder).filter((name) => {
  const { scripts } = JSON.parse(readFileSync(path.join(folder, name, 'package.json'), 'utf8'));
  return scripts.start !== undefined;
});

it.each(programs)('the example %s starts, says something and ends', async (name) => {
  const { stdout, stderr } = await promisify(execFile)(process.execPath, ['--run', 'start'], {
    cwd: path.join(folder, name),
  });

  expect(stdout).not.toBe('');
  expect(stderr).toBe('');
});
