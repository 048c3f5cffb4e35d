import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { installPacked, newestCompanions } from '../install-packed.ts';
import { readUntil } from '../read-until.ts';

const root = path.resolve(import.meta.dirname, '../..');

// msw 3 needs Node 22 and intercepts nothing on Node 20, so there its users have msw 2.
// The pages are rendered with the oldest and the newest of what they may stand on.
const companions = {
  older: ['msw@2.15.0', 'vitest@3.2.4', 'react@18.3.1', 'react-dom@18.3.1', '@tanstack/react-query@5.59.0'],
  newer: [...newestCompanions, 'vitest@5.1.1'],
};
const runtimes = [
  { version: 20, node: 'tests/runtimes/node-20/node_modules/.bin/node', project: 'older' },
  { version: 22, node: 'tests/runtimes/node-22/node_modules/.bin/node', project: 'newer' },
  { version: 26, node: 'node_modules/.bin/node', project: 'newer' },
] as const;

let installed: Awaited<ReturnType<typeof installPacked<keyof typeof companions>>>;

beforeAll(async () => {
  installed = await installPacked(companions);
});
afterAll(() => rm(installed.home, { recursive: true, force: true }));

describe.each(runtimes)('the packed packages on Node $version', ({ version, node, project }) => {
  // The registry has no Node of this version for some machines, such as Node 20 for a Mac with an ARM processor.
  const isMissing = !existsSync(path.join(root, node));
  const run = (args: readonly string[]) =>
    promisify(execFile)(path.join(root, node), args, { cwd: installed.projects[project] });

  it.skipIf(isMissing)('run on that Node', async () => {
    expect((await run(['--version'])).stdout).toMatch(`v${version}.`);
  });

  it.skipIf(isMissing).each(['import.mjs', 'require.cjs'])('work through %s', async (program) => {
    // What is said on stderr would be a warning to every user.
    expect(await run([program])).toEqual({ stdout: '', stderr: '' });
  });

  it.skipIf(isMissing)('declare the contract to vitest, and mock the API', async () => {
    const report = path.join(installed.projects[project], `report-${version}.json`);
    await run(['node_modules/vitest/vitest.mjs', 'run', '--reporter=json', `--outputFile=${report}`]);

    const { numFailedTests, numPassedTests } = JSON.parse(await readFile(report, 'utf8'));
    expect(numFailedTests).toBe(0);
    // A few promises need more than a server in this process; nearly all are kept by it.
    expect(numPassedTests).toBeGreaterThan(140);
  });

  it.skipIf(isMissing).each(['server', 'contract'])('bring the command onhand-%s', async (name) => {
    const { stdout } = await run([`node_modules/@onhand/${name}/dist/cli.js`, '--help']);

    expect(stdout).toContain(`onhand-${name}`);
  });

  it.skipIf(isMissing)('serve the description of the API by that command', async () => {
    const args = ['node_modules/@onhand/server/dist/cli.js', '--port', '0', '--log', 'json'];
    const command = spawn(path.join(root, node), args, { cwd: installed.projects[project] });
    const { found: started } = await readUntil(command, /^(\{.*"event":"started".*)$/m);
    const { url } = JSON.parse(started);
    const answer = await fetch(new URL('/openapi.json', url));
    const description = await answer.json();
    command.kill();
    await once(command, 'exit');

    expect(answer.status).toBe(200);
    expect(description).toMatchObject({ openapi: '3.1.0' });
  });
});
