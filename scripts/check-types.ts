/** Type-checks every project of the workspace, and fails when a TypeScript file belongs to none. */
import { execFile } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { listFiles } from './list-files.ts';

const root = path.resolve(import.meta.dirname, '..');
const compiler = fileURLToPath(new URL('bin/tsc', import.meta.resolve('@typescript/native/package.json')));
const projects = globSync('{.,packages/*,packages/*/test,examples/*,benchmarks}/tsconfig*.json', {
  cwd: root,
}).filter((file) => path.basename(file) !== 'tsconfig.base.json');

const covered = new Set<string>();
let hasErrors = false;

/** Checks the waiting projects one after another; as many of these run at once as there are processors. */
async function checkWaitingProjects(): Promise<void> {
  for (let project = projects.shift(); project !== undefined; project = projects.shift()) {
    const args = [compiler, '--project', project, '--listFiles', '--pretty', 'false'];
    const { stdout, failed } = await promisify(execFile)(process.execPath, args, {
      cwd: root,
      maxBuffer: 2 ** 26,
    })
      .then(({ stdout }) => ({ stdout, failed: false }))
      .catch((error: { stdout: string }) => ({ stdout: error.stdout, failed: true }));
    const lines = stdout.split('\n').filter((line) => line !== '');
    const files = lines.filter((line) => path.isAbsolute(line) && existsSync(line));
    for (const file of files) covered.add(path.relative(root, file));
    if (!failed) continue;
    hasErrors = true;
    process.stdout.write(`${project}\n${lines.filter((line) => !files.includes(line)).join('\n')}\n`);
  }
}

await Promise.all(Array.from({ length: availableParallelism() }, checkWaitingProjects));

for (const file of listFiles(root).filter((file) => /\.tsx?$/.test(file) && !covered.has(file))) {
  hasErrors = true;
  process.stdout.write(`${file}: no tsconfig includes this file\n`);
}
process.exitCode = hasErrors ? 1 : 0;
