import { type CheckResult, type ContractOptions, runContract } from '@onhand/contract';
import { rightServers } from './right-servers.ts';

export const sequencesOfOneRun = 3;
/** A busy machine is no fault of the server. */
export const timeoutMs = 120_000;

/** What came of some runs. */
export interface Judgement {
  runs: number;
  held: number;
  notRun: number;
  alarms: number;
  /** Runs that were made once more. */
  again: number;
}

async function judgeRun(judgement: Judgement, target: string, options: ContractOptions): Promise<void> {
  const once = () => runContract({ ...options, runs: sequencesOfOneRun, timeoutMs });
  let report = await once();
  if (report.results.some(isTimeout)) {
    judgement.again += 1;
    process.stdout.write(`WAITED TOO LONG, ${target}, seed ${options.seed}: made once more\n`);
    report = await once();
  }
  judgement.runs += 1;
  judgement.held += report.held;
  judgement.notRun += report.notRun;
  for (const result of report.results) {
    if (result.status !== 'broken') continue;
    judgement.alarms += 1;
    process.stdout.write(`FALSE ALARM, ${target}, seed ${options.seed}: ${result.id}\n${result.message}\n`);
  }
}

/** Whether nothing was wrong but the time that it took. */
const isTimeout = (result: CheckResult) =>
  result.status === 'broken' && /^Got no answer to .*\btimeout\b/.test(result.sentence);

/** Runs the contract some times against one server that makes no mistake, each time with another seed. Prints each alarm. */
export async function judgeServer(target: string, firstSeed: number, runs: number): Promise<Judgement> {
  const start = rightServers[target];
  if (start === undefined) throw new TypeError(`There is no server '${target}'.`);
  const server = await start();
  const judgement: Judgement = { runs: 0, held: 0, notRun: 0, alarms: 0, again: 0 };
  for (let place = 0; place < runs; place++)
    await judgeRun(judgement, target, { ...server.options, seed: firstSeed + place });
  await server.close();
  return judgement;
}
