/** What `.ci/run` says last, whatever happens on the way: it is what a CI service goes by. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readUntil } from './read-until.ts';

type Step = 'install' | 'test' | 'compatibility' | 'soak' | 'exactly-once';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'onhand-ci-'));
});
afterAll(() => rm(folder, { recursive: true }));

const good: Readonly<Record<Step, string>> = {
  install: 'echo Done',
  test: 'echo 30 passed, 0 failed; echo 2000 passed, 0 failed',
  compatibility: 'echo 40 passed, 0 failed, 1 skipped',
  soak: 'echo Memory grew by 0.1 MiB.',
  'exactly-once': 'echo 0 wrong',
};

/** Starts it where each of its commands does what is said here instead. */
async function start(name: string, steps: Partial<typeof good>): Promise<ChildProcess> {
  const home = path.join(folder, name.replace(/\W+/g, '-'));
  await mkdir(path.join(home, 'bin'), { recursive: true });
  await cp(path.resolve(import.meta.dirname, '../.ci'), path.join(home, '.ci'), { recursive: true });
  const cases = Object.entries({ ...good, ...steps }).map(([step, does]) => `${step}) ${does} ;;`);
  const npx = ['#!/bin/bash', 'case "$3" in', ...cases, 'esac', ''].join('\n');
  await writeFile(path.join(home, 'bin/npx'), npx, { mode: 0o755 });
  const env = { ...process.env, PATH: `${home}/bin:${process.env.PATH}` };
  const stdio = ['ignore', 'pipe', 'ignore'] as const;
  // A group of its own, which can be ended as a whole.
  return spawn('bash', [path.join(home, '.ci/run')], { env, stdio: [...stdio], detached: true });
}

it.each<[string, Partial<typeof good>, string, number]>([
  ['all is well', {}, '2040 passed, 0 failed, 1 skipped', 0],
  ['a test fails', { test: 'echo 1999 passed, 1 failed; exit 1' }, '1999 passed, 1 failed', 1],
  ['a check fails', { test: 'echo 29 passed, 1 failed; exit 1' }, '29 passed, 1 failed', 1],
  ['nothing is installed', { install: 'exit 7' }, '0 passed, 1 failed', 7],
  ['a run dies', { test: 'echo 30 passed, 0 failed; kill -9 $$' }, '30 passed, 1 failed', 137],
  ['a run says nothing', { test: 'true' }, '40 passed, 1 failed, 1 skipped', 1],
  [
    'a failure is told, and not meant',
    { test: 'echo 9 passed, 1 failed' },
    '49 passed, 1 failed, 1 skipped',
    1,
  ],
  ['the soak fails', { soak: 'exit 1' }, '2040 passed, 1 failed, 1 skipped', 1],
  ['what comes last fails', { 'exactly-once': 'exit 1' }, '2040 passed, 1 failed, 1 skipped', 1],
])('says it when %s', async (name, steps, last, code) => {
  const run = await start(name, steps);
  const ended = once(run, 'close');
  const output = run.stdout === null ? '' : await text(run.stdout);

  expect(output.trimEnd().split('\n').at(-1)).toBe(last);
  expect(await ended).toEqual([code, null]);
});

it('does not call a run whole that was ended from outside', async () => {
  const run = await start('ended from outside', { soak: 'echo soaking; exec sleep 600' });
  const ended = once(run, 'close');
  let output = '';
  run.stdout?.on('data', (chunk: string) => {
    output += chunk;
  });
  await readUntil(run, /^(soaking)$/m);
  if (run.pid !== undefined) process.kill(-run.pid, 'SIGTERM');

  expect(await ended).not.toEqual([0, null]);
  expect(output.trimEnd().split('\n').at(-1)).toBe('2040 passed, 1 failed, 1 skipped');
});
