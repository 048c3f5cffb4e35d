/**
 * Lets other tools look at the broken servers of the contract suite's tests, and writes what each of them catches.
 *
 *   node contract/compare-tools.ts [every n-th mutant, 1]
 *
 * A mutant is caught when the tool says something of it that it does not say of the right server. It writes as it goes, and
 * a run that was stopped goes on where it was; `judged.jsonl` in the folder of the tools holds what is known, and without
 * that file everything is judged anew.
 */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Mutant } from '../../packages/contract/test/mutants/mutant.ts';
import { mutants } from '../../packages/contract/test/mutants/mutants.ts';
import { installTools } from './install-tools.ts';
import { openJudgements } from './judgements.ts';
import { leaveOutStreams } from './leave-out-streams.ts';
import { renderOutcomes, type ToolState } from './render-outcomes.ts';
import { startDredd } from './run-dredd.ts';
import { startOurs } from './run-ours.ts';
import { startPortman } from './run-portman.ts';
import { startPrism } from './run-prism.ts';
import { openSwitchingServer } from './switching-server.ts';
import type { Tool } from './tool.ts';

/** A tool that looks at one server after the other. */
interface Judge extends ToolState {
  readonly tool: Tool | undefined;
  /** What it says of the right server too. */
  readonly usual: ReadonlySet<string>;
  failure: string | undefined;
}

const [step = 1] = process.argv.slice(2).map(Number);
// What no tool could see from outside is left out: an expired token or a clock that moves has to be given to it.
const isSeen = ({ tokens, killedBy }: Mutant) =>
  tokens === undefined && !killedBy.every((id) => id.endsWith('/expires') || isAboutStreams(id));
// The other tools read no streams at all.
const isAboutStreams = (id: string) => /^(open-realtime-stream|create-realtime-ticket)\//.test(id);
const compared = mutants.filter(isSeen).filter((_mutant, index) => index % step === 0);

const folder = await installTools();
const document = await leaveOutStreams(new URL('../../openapi.yaml', import.meta.url), folder);
const openapi = fileURLToPath(document);
const judgements = await openJudgements(path.join(folder, 'judged.jsonl'));
const server = await openSwitchingServer();
const { port } = server;

const judges: Judge[] = [];
for (const [name, start] of [
  ['Portman with newman', () => startPortman(folder, { port, openapi })],
  ['Dredd', () => startDredd(folder, { port, openapi: document })],
  ["Prism's validation proxy", () => startPrism(folder, { port, openapi })],
  ['onhand-contract', () => startOurs(port)],
] as const) {
  judges.push(await introduce(name, start));
}
for (const mutant of compared) {
  for (const judge of judges) await judgeOne(judge, mutant);
  await writePage();
}
for (const { tool } of judges) tool?.close();
server.close();
process.exit(0);

/** Starts a tool, and hears what it says of the right server. */
async function introduce(name: string, start: () => Promise<Tool> | Tool): Promise<Judge> {
  try {
    const tool = await start();
    server.switchTo();
    return { name, tool, usual: await tool.find(undefined), failure: undefined };
  } catch (error) {
    return { name, tool: undefined, usual: new Set(), failure: wordsOf(error) };
  }
}

async function judgeOne(judge: Judge, mutant: Mutant): Promise<void> {
  const { name, tool, usual, failure } = judge;
  const { mistake } = mutant;
  if (tool === undefined || failure !== undefined || judgements.has(name, mistake)) return;
  const startedMs = performance.now();
  server.switchTo(mutant);
  try {
    const found = await tool.find(mutant);
    const isCaught = [...found].some((words) => !usual.has(words));
    const seconds = (performance.now() - startedMs) / 1_000;
    await judgements.add({ tool: name, mistake, isCaught, seconds });
    process.stdout.write(
      `${name}: ${isCaught ? 'caught' : 'missed'} in ${seconds.toFixed(1)} s: ${mistake}\n`,
    );
  } catch (error) {
    judge.failure = `${wordsOf(error)} (a server that ${mistake})`;
  }
}

async function writePage(): Promise<void> {
  const page = renderOutcomes(judges, {
    compared: compared.map(({ mistake }) => mistake),
    judgements: judgements.all,
    all: mutants.length,
  });
  await writeFile(new URL('comparison.md', import.meta.url), page);
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
