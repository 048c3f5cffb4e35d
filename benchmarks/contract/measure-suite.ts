/** Measures how long `onhand-contract` takes against `onhand-server`, both as they are built, and writes suite.md. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { availableParallelism, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { developmentSecret, signToken } from '@onhand/server';
import { countWaits } from './count-waits.ts';

const root = new URL('../../packages/', import.meta.url);
const server = fileURLToPath(new URL('server/dist/cli.js', root));
const suite = fileURLToPath(new URL('contract/dist/cli.js', root));
const roles = ['admin', 'manager', 'staff', 'sales', 'auditor'] as const;
const products = ['prod_1', 'prod_789', 'prod_790'];
const rounds = Number(process.argv[2] ?? 3);

interface Case {
  readonly name: string;
  readonly latencyMs: number;
  readonly products: number;
  readonly goalSeconds: number;
}

const cases: readonly Case[] = [
  { name: 'on this machine', latencyMs: 0, products: 2, goalSeconds: 5 },
  { name: 'on this machine', latencyMs: 0, products: 3, goalSeconds: 5 },
  { name: 'each answer 50 ms later', latencyMs: 50, products: 2, goalSeconds: 60 },
  { name: 'each answer 50 ms later', latencyMs: 50, products: 3, goalSeconds: 60 },
];

interface Measured {
  readonly seconds: number;
  /** Of the suite's process alone. */
  readonly cpuSeconds: number;
  readonly promises: number;
}

/** A server that nothing was sent to yet. */
async function startServer(latencyMs: number) {
  const faults = latencyMs > 0 ? ['--fault', `latency=${latencyMs}`] : [];
  const child = spawn(process.execPath, [server, '--port', '0', '--log', 'silent', ...faults]);
  let said = '';
  const url = await new Promise<string>((resolve, reject) => {
    child.on('exit', () => reject(new Error(`The server ended: ${said}`)));
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      said += chunk;
      const [found] = /http:\/\/[\d.]+:\d+\/api/.exec(said) ?? [];
      if (found !== undefined) resolve(found);
    });
  });
  return { child, url };
}

async function measure({ latencyMs, products: count }: Case): Promise<Measured> {
  const { child, url } = await startServer(latencyMs);
  const tokens = await Promise.all(roles.map((role) => signToken({ role, secret: developmentSecret })));
  const env = Object.fromEntries(
    roles.map((role, index) => [
      role === 'admin' ? 'ONHAND_TOKEN' : `ONHAND_TOKEN_${role.toUpperCase()}`,
      tokens[index],
    ]),
  );
  const args = [
    suite,
    url,
    ...products.slice(0, count).flatMap((id) => ['--product', id]),
    '--reporter',
    'json',
  ];
  const startedMs = performance.now();
  const run = spawn(process.execPath, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let ticks = 0;
  const watch = setInterval(() => {
    ticks = readTicks(run.pid) ?? ticks;
  }, 50);
  let json = '';
  run.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    json += chunk;
  });
  const [code] = await once(run, 'close');
  clearInterval(watch);
  const seconds = (performance.now() - startedMs) / 1_000;
  child.removeAllListeners('exit');
  child.kill();
  if (code !== 0) throw new Error(`The suite ended with ${code}.`);
  return { seconds, cpuSeconds: ticks / 100, promises: JSON.parse(json).held };
}

/** User and system time of a process, in hundredths of a second; Linux tells it. */
function readTicks(pid: number | undefined): number | undefined {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return Number(fields[11]) + Number(fields[12]);
  } catch {
    return undefined;
  }
}

const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
const [loadBefore = Number.NaN] = loadavg();
const rows: string[] = [];
for (const one of cases) {
  const measured: Measured[] = [];
  for (let round = 0; round < rounds; round++) measured.push(await measure(one));
  const seconds = measured.map((each) => each.seconds);
  const row = [
    one.name,
    one.products,
    measured[0]?.promises,
    `${median(seconds).toFixed(1)} s`,
    `${Math.min(...seconds).toFixed(1)} to ${Math.max(...seconds).toFixed(1)} s`,
    `${median(measured.map((each) => each.cpuSeconds)).toFixed(1)} s`,
    `${one.goalSeconds} s`,
  ];
  rows.push(`| ${row.join(' | ')} |`);
  process.stdout.write(`${rows.at(-1)}\n`);
}
const waits: string[] = [];
for (const count of [1, 2, 3, 4, 6]) {
  const { requests, seconds, broken } = await countWaits(count);
  if (broken > 0) throw new Error(`${broken} promises are broken on the reference server.`);
  waits.push(`| ${count} | ${requests} | ${seconds.toFixed(1)} s |`);
}
const page = `# How long the contract suite takes

Written by \`node benchmarks/contract/measure-suite.ts\`: the built \`onhand-contract\` with its defaults and a token for each role, against the built
\`onhand-server\`, each in a process of its own. ${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}, ${availableParallelism()} cores, load
average ${loadBefore.toFixed(1)} before the run, ${rounds} round(s). Where the load is
above 1 before the run, the first table shows a machine that was busy with other work; the second one does not depend on it.

| server | products | promises | median | smallest to largest | CPU of the suite | goal |
| --- | --- | --- | --- | --- | --- | --- |
${rows.join('\n')}

The same without the machine: what is left when neither side needs any time of its own, and each answer comes 50 ms after its request. The clock
moves only when everybody waits, so that this figure is the same on a busy machine.

| products | requests | time |
| --- | --- | --- |
${waits.join('\n')}
`;
await writeFile(new URL('suite.md', import.meta.url), page);
