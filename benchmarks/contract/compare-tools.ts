/**
 * Lets other tools look at the broken servers of the contract suite's tests, and writes what each of them catches.
 *
 *   node contract/compare-tools.ts [every n-th mutant, 1]
 *
 * A mutant is caught when the tool says something of it that it does not say of the right server.
 */
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Mutant } from '../../packages/contract/test/mutants/mutant.ts';
import { mutants } from '../../packages/contract/test/mutants/mutants.ts';
import { installTools } from './install-tools.ts';
import { type Outcome, renderOutcomes } from './render-outcomes.ts';
import { startDredd } from './run-dredd.ts';
import { startOurs } from './run-ours.ts';
import { startPortman } from './run-portman.ts';
import { startPrism } from './run-prism.ts';
import { openSwitchingServer } from './switching-server.ts';
import type { Tool } from './tool.ts';

const [step = 1] = process.argv.slice(2).map(Number);
// What no tool could see from outside is left out: an expired token or a clock that moves has to be given to it.
const isSeen = ({ tokens, killedBy }: Mutant) =>
  tokens === undefined && !killedBy.every((id) => id.endsWith('/expires'));
const compared = mutants.filter(isSeen).filter((_mutant, index) => index % step === 0);

const document = new URL('../../openapi.yaml', import.meta.url);
const openapi = fileURLToPath(document);
const folder = await installTools();
const server = await openSwitchingServer();
const { port } = server;

async function judge(start: () => Promise<Tool> | Tool, name: string): Promise<Outcome> {
  const startedMs = performance.now();
  try {
    const tool = await start();
    server.switchTo();
    const usual = await tool.find(undefined);
    const caught: string[] = [];
    for (const mutant of compared) {
      server.switchTo(mutant);
      const found = await tool.find(mutant);
      if ([...found].some((words) => !usual.has(words))) caught.push(mutant.mistake);
    }
    tool.close();
    return { name: tool.name, caught, usual: usual.size, seconds: (performance.now() - startedMs) / 1_000 };
  } catch (error) {
    return { name, failure: error instanceof Error ? error.message : String(error) };
  }
}

const outcomes: Outcome[] = [];
for (const [name, start] of [
  ['Portman with newman', () => startPortman(folder, { port, openapi })],
  ['Dredd', () => startDredd(folder, { port, openapi: document })],
  ["Prism's validation proxy", () => startPrism(folder, { port, openapi })],
  ['onhand-contract', () => startOurs(port)],
] as const) {
  const outcome = await judge(start, name);
  outcomes.push(outcome);
  process.stdout.write(`${JSON.stringify(outcome)}\n`);
  const page = renderOutcomes(outcomes, {
    compared: compared.map(({ mistake }) => mistake),
    all: mutants.length,
  });
  await writeFile(new URL('comparison.md', import.meta.url), page);
}
server.close();
process.exit(0);
