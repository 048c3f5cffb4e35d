/** Runs many seeds, and fails when a single effect or report is wrong: `node run.ts [seeds] [operations]`. */
import { runSeed } from './run-seed.ts';

const [seeds = 20, operations = 10_000] = process.argv.slice(2).map(Number);

const print = (line: string) => process.stdout.write(`${line}\n`);

for (let seed = 1; seed <= seeds; seed++) {
  const startedMs = performance.now();
  const { requests, struck, reported, faults } = await runSeed(seed, operations);
  const share = ((100 * struck) / requests).toFixed(1);
  const seconds = ((performance.now() - startedMs) / 1000).toFixed(1);
  const counts = Object.entries(reported).map(([name, count]) => `${count} ${name}`);
  print(
    `seed ${seed}: ${requests} requests, ${share} % struck; ${counts.join(', ')}; ${faults.length} wrong; ${seconds} s`,
  );
  for (const fault of faults.slice(0, 10)) print(`  ${fault}`);
  if (faults.length > 0) process.exitCode = 1;
}
