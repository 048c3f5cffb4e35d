/** One look at the packages as they would be published. `pnpm compatibility` installs them for every runtime, runner and compiler. */
import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { installPacked, newestCompanions } from './install-packed.ts';

let installed: Awaited<ReturnType<typeof installPacked<'app'>>>;

beforeAll(async () => {
  installed = await installPacked({ app: newestCompanions });
});
afterAll(() => rm(installed.home, { recursive: true, force: true }));

it.each(['import.mjs', 'require.cjs'])('the packed packages work through %s', async (program) => {
  const { app } = installed.projects;

  // What is said on stderr would be a warning to every user.
  expect(await promisify(execFile)(process.execPath, [program], { cwd: app })).toEqual({
    stdout: '',
    stderr: '',
  });
});
