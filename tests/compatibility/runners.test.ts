import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { installPacked } from '../install-packed.ts';

// Jest reads CommonJS, which msw 3 no longer has.
const companions = {
  jest: ['msw@2.15.0', 'jest@30.5.2'],
  vitest: ['msw@3.0.5', 'vitest@5.1.1', 'jsdom@31.0.1', 'happy-dom@21.0.4'],
};

let installed: Awaited<ReturnType<typeof installPacked<keyof typeof companions>>>;

beforeAll(async () => {
  installed = await installPacked(companions, 'tests/packed-runners');
});
afterAll(() => rm(installed.home, { recursive: true, force: true }));

describe('the packed mocks', () => {
  it('serve Jest, without MSW', async () => {
    expect((await runJest([], 'jest-fetch')).stderr).toContain('Tests:       1 passed, 1 total');
  });

  // MSW 2 brings modules that Jest can only require with this flag.
  it('serve Jest, with MSW', async () => {
    const flags = ['--experimental-vm-modules', '--no-warnings'];

    expect((await runJest(flags, 'jest')).stderr).toContain('Tests:       2 passed, 2 total');
  });

  it('serve node:test', async () => {
    const { stdout } = await runIn('vitest', ['--test', '--test-reporter=tap', 'node-test.mjs']);

    expect(stdout).toMatch(/^# pass 2$/m);
    expect(stdout).toMatch(/^# fail 0$/m);
  });

  it.each(['jsdom', 'happy-dom'])('serve vitest with the page of %s', async (page) => {
    const file = `${page}.spec.mjs`;
    const { stdout } = await runIn('vitest', ['node_modules/vitest/vitest.mjs', 'run', file]);

    expect(stdout).toMatch(/Tests .*1 passed/);
  });
});

function runJest(flags: readonly string[], name: string) {
  const args = ['node_modules/jest/bin/jest.js', '--ci', '--testMatch', `**/${name}.spec.cjs`];
  return runIn('jest', [...flags, ...args]);
}

function runIn(project: keyof typeof companions, args: readonly string[]) {
  const env = {
    ...process.env,
    NO_COLOR: '1',
    VITEST: undefined,
    NODE_OPTIONS: undefined,
  };
  return promisify(execFile)(process.execPath, args, { cwd: path.join(installed.projects[project]), env });
}
