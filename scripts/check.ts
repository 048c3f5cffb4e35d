/**
 * Everything that can be checked without running a test, side by side: `pnpm check`, or by name `pnpm check types doors`.
 * A check that passes takes one line; one that fails shows what it said.
 */
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';

interface Check {
  readonly name: string;
  /** A script of the package.json in that folder. */
  readonly script: string;
  readonly folder: string;
}

const root = path.resolve(import.meta.dirname, '..');
const ofRoot = (name: string): Check => ({ name, script: `check:${name}`, folder: '.' });
const ofPackage = (name: string): Check => ({ name, script: 'lint:package', folder: `packages/${name}` });

const onSources: readonly Check[] = [
  { name: 'build', script: 'build', folder: '.' },
  ...['openapi', 'generated', 'style', 'unused', 'rooms', 'docs'].map(ofRoot),
];
const onBuild: readonly Check[] = [
  ...['types', 'doors', 'sizes'].map(ofRoot),
  ...readdirSync(path.join(root, 'packages')).map(ofPackage),
];

const results = { passed: 0, failed: 0 };

function run({ name, script, folder }: Check): Promise<void> {
  const startedAt = performance.now();
  const child = spawn(process.execPath, ['--run', script], { cwd: path.join(root, folder) });
  const output: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => output.push(chunk));
  return new Promise((resolve) => {
    child.on('close', (code) => {
      const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
      process.stdout.write(
        `${code === 0 ? 'ok    ' : 'FAILED'} ${name.padEnd(12)} ${seconds.padStart(5)} s\n`,
      );
      if (code !== 0) process.stdout.write(`${Buffer.concat(output)}\n`);
      results[code === 0 ? 'passed' : 'failed'] += 1;
      resolve();
    });
  });
}

/** Runs as many at once as there are processors. */
async function runAll(checks: readonly Check[]): Promise<void> {
  const waiting = [...checks];
  const worker = async () => {
    for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) await run(check);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
}

const names = process.argv.slice(2);
const unknown = names.filter((name) => ![...onSources, ...onBuild].some((check) => check.name === name));
if (unknown.length > 0) {
  process.stderr.write(`There is no check called ${unknown.join(', ')}.\n`);
  process.exit(2);
}
const isChosen = ({ name }: Check) => names.length === 0 || names.includes(name);

await runAll(onSources.filter(isChosen));
await runAll(onBuild.filter(isChosen));
process.stdout.write(`${results.passed} passed, ${results.failed} failed\n`);
process.exitCode = results.failed > 0 ? 1 : 0;
