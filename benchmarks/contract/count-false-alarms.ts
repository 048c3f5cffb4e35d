/**
 * Runs the contract against servers that make no mistake, each time with another seed, and counts what it accuses them of.
 *
 *   node contract/count-false-alarms.ts [runs in all, 1000] [first seed, 1]
 *
 * Every alarm is printed with its seed. It writes false-alarms.md, and fails when there was one. A run in which this machine let
 * an answer wait too long says nothing about the server: it is counted apart, and made once more with the same seed.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type Judgement, sequencesOfOneRun, timeoutMs } from './judge-right-server.ts';
import { rightServers } from './right-servers.ts';

/** A server that lives for so many runs has seen something, and still answers soon. */
const runsOfOneServer = 10;
const judge = fileURLToPath(new URL('send-judgement.ts', import.meta.url));

interface Count extends Judgement {
  readonly target: string;
}

/** Some runs against a server that was started for them, in a process of their own. */
async function judgeInProcess(target: string, firstSeed: number, runs: number): Promise<Judgement> {
  const child = fork(judge, [target, String(firstSeed), String(runs)]);
  const answered = once(child, 'message');
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`The runs from seed ${firstSeed} on ended with ${code} (${target}).`);
  const [judgement] = await answered;
  return judgement;
}

const sum = (counts: readonly Count[], key: 'runs' | 'held' | 'notRun' | 'alarms' | 'again') =>
  counts.reduce((total, count) => total + count[key], 0);

const toRow = (name: string, { runs, held, notRun, alarms, again }: Judgement) =>
  `| ${name} | ${runs} | ${held.toLocaleString('en')} | ${notRun.toLocaleString('en')} | ${again} | ${alarms} |`;

function toPage(
  counts: readonly Count[],
  { firstSeed, seconds }: { firstSeed: number; seconds: number },
): string {
  const all = {
    runs: sum(counts, 'runs'),
    held: sum(counts, 'held'),
    notRun: sum(counts, 'notRun'),
    alarms: sum(counts, 'alarms'),
    again: sum(counts, 'again'),
  };
  const day = new Date().toISOString().slice(0, 10);
  return [
    '# False alarms',
    '',
    'Written by `contract/count-false-alarms.ts`: the contract suite against servers that make no mistake, each run with another seed.',
    '',
    `${day}, Node ${process.versions.node}, seeds from ${firstSeed}, ${sequencesOfOneRun} random sequences a run, ${seconds} s.`,
    '',
    '| server | runs | promises held | not run | made once more | false alarms |',
    '| --- | --: | --: | --: | --: | --: |',
    ...counts.map((count) => toRow(count.target, count)),
    toRow('all', all),
    '',
    'Not run is what needs the clock of the server to be moved or a JSON Web Token, where the server has none. Made once more are runs in which',
    `this machine left an answer waiting for more than ${timeoutMs / 1_000} s.`,
    '',
  ].join('\n');
}

const [inAll = 1_000, firstSeed = 1] = process.argv.slice(2).map(Number);
const startedMs = performance.now();
const counts: Count[] = Object.keys(rightServers).map((target) => ({
  ...{ target, runs: 0, held: 0, notRun: 0, alarms: 0, again: 0 },
}));
// The servers take turns, and the page is written after each: a run that is stopped has counted all of them alike.
for (let turn = 0; sum(counts, 'runs') < inAll; turn++) {
  const count = counts[turn % counts.length];
  if (count === undefined) break;
  const done = sum(counts, 'runs');
  // No seed is used twice, not even on two servers.
  const judgement = await judgeInProcess(
    count.target,
    firstSeed + done,
    Math.min(runsOfOneServer, inAll - done),
  );
  for (const key of ['runs', 'held', 'notRun', 'alarms', 'again'] as const) count[key] += judgement[key];
  process.stdout.write(`${count.target}: ${count.runs} runs, ${count.alarms} false alarms\n`);
  const seconds = Math.round((performance.now() - startedMs) / 1_000);
  await writeFile(new URL('false-alarms.md', import.meta.url), toPage(counts, { firstSeed, seconds }));
}
process.exitCode = sum(counts, 'alarms') === 0 ? 0 : 1;
