import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const folder = path.resolve(import.meta.dirname, '../examples');

it.each(readdirSync(folder))('the example %s starts, says something and ends', async (name) => {
  const { stdout, stderr } = await promisify(execFile)(process.execPath, ['--run', 'start'], {
    cwd: path.join(folder, name),
  });

  expect(stdout).not.toBe('');
  expect(stderr).toBe('');
});
