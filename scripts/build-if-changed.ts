/** Builds the packages, unless each was built after the last change to any of their files. Says more only when that fails. */
import { spawnSync } from 'node:child_process';
import { globSync, statSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const timesOf = (pattern: string) =>
  globSync(pattern, { cwd: root }).map((file) => statSync(path.join(root, file)).mtimeMs);

const lastChangeMs = Math.max(
  ...timesOf('{openapi.yaml,pnpm-lock.yaml}'),
  ...timesOf('packages/*/{package.json,tsup.config.ts,src/**/*.{ts,tsx,css}}'),
);
const builds = timesOf('packages/*/dist/index.js');
const isBuilt = builds.length === timesOf('packages/*/package.json').length;

if (!isBuilt || Math.min(...builds) < lastChangeMs) {
  process.stdout.write('Building the packages, about half a minute …\n');
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--run', 'build'], { cwd: root });
  if (status !== 0) process.stdout.write(`${stdout}${stderr}`);
  process.exitCode = status ?? 1;
}
