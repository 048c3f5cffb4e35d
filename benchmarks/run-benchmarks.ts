/** Runs every comparison and writes results.md. */
import { writeFile } from 'node:fs/promises';
import { availableParallelism, loadavg } from 'node:os';
import { renderComparison } from './comparison.ts';
import { compareDoors, compareMocks } from './msw/compare-mocks.ts';
import { compareStarts } from './msw/compare-starts.ts';
import { compareClients } from './sdk/compare-clients.ts';
import { measureManager } from './sdk/measure-manager.ts';
import { compareGrowth } from './server/compare-growth.ts';
import { compareServers } from './server/compare-servers.ts';

const [loadBefore = Number.NaN] = loadavg();
const comparisons = [
  await compareServers({ keyed: false, rounds: 5 }),
  await compareServers({ keyed: true, rounds: 5 }),
  ...(await compareGrowth({ rounds: 5 })),
  await compareClients({ rounds: 15 }),
  await compareMocks({ msw: 3, rounds: 7 }),
  await compareMocks({ msw: 2, rounds: 7 }),
  await compareDoors({ rounds: 7 }),
  await compareStarts({ rounds: 5 }),
];
const tables = [await measureManager({ rounds: 5 })];

const results = [
  '# Results',
  '',
  'Written by `pnpm bench`. [README.md](README.md) says what was measured and how to read it.',
  '',
  `${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}, ${process.platform} ${process.arch}, ` +
    `${availableParallelism()} cores, load average ${loadBefore.toFixed(2)} before the run.`,
  '',
  ...comparisons.map(renderComparison),
  ...tables,
].join('\n');

await writeFile(new URL('results.md', import.meta.url), results);
process.stdout.write(results);
