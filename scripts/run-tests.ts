/**
 * Runs every test of the configuration that comes first, or those that the arguments after it choose (they are vitest's), and
 * says at the very end how many passed. A run without a single test has failed.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';

interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly { status: string; assertionResults: readonly unknown[] }[];
}

const root = path.resolve(import.meta.dirname, '..');
const [config = 'vitest.config.ts', ...choice] = process.argv.slice(2);
// test-report.json or test.compatibility-report.json
const reportFile = path.join(
  root,
  `${path.basename(config, '.config.ts').replace('vitest', 'test')}-report.json`,
);
const vitest = path.join(root, 'node_modules/vitest/vitest.mjs');
const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`];

rmSync(reportFile, { force: true });
const { status } = spawnSync(process.execPath, [vitest, 'run', '--config', config, ...reporters, ...choice], {
  cwd: root,
  stdio: 'inherit',
});
const report = readReport();

const passed = report?.numPassedTests ?? 0;
const skipped = (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0);
// A file that could not even be loaded has no tests to count.
const brokenFiles = report?.testResults.filter(
  (file) => file.status === 'failed' && file.assertionResults.length === 0,
);
let failed = (report?.numFailedTests ?? 0) + (brokenFiles?.length ?? 0);
if (failed === 0 && (status !== 0 || passed === 0)) {
  process.stdout.write(passed === 0 ? 'No test ran.\n' : 'The run failed outside of the tests, see above.\n');
  failed = 1;
}

process.stdout.write(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`);
process.exitCode = failed > 0 ? 1 : 0;

/** `undefined` when vitest ended before it had written one, or in the middle of it. */
function readReport(): Report | undefined {
  if (!existsSync(reportFile)) return undefined;
  try {
    return JSON.parse(readFileSync(reportFile, 'utf8'));
  } catch (error) {
    process.stdout.write(`The report of the run cannot be read: ${error}\n`);
    return undefined;
  }
}
