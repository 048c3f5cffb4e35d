import { versions } from './install-tools.ts';
import type { Judgement } from './judgements.ts';

/** How a tool does. */
export interface ToolState {
  readonly name: string;
  /** What it says of the right server. */
  readonly usual: ReadonlySet<string>;
  /** Why it could not go on. */
  readonly failure: string | undefined;
}

/** What is on the page beside the tools. */
interface Compared {
  /** The mistakes that the tools are to look at. */
  readonly compared: readonly string[];
  readonly judgements: readonly Judgement[];
  /** How many broken servers there are. */
  readonly all: number;
}

/** The page that tells who catches what, of the mistakes that every tool has looked at. */
export function renderOutcomes(tools: readonly ToolState[], { compared, judgements, all }: Compared): string {
  const ran = tools.filter(({ failure }) => failure === undefined);
  const of = (name: string, mistake: string) =>
    judgements.find((one) => one.tool === name && one.mistake === mistake);
  const judged = compared.filter((mistake) => ran.every(({ name }) => of(name, mistake) !== undefined));
  const rows = ran.map(({ name, usual }) => {
    const own = judged.flatMap((mistake) => of(name, mistake) ?? []);
    const caught = own.filter(({ isCaught }) => isCaught).length;
    const seconds = Math.round(own.reduce((sum, one) => sum + one.seconds, 0));
    return `| ${name} | ${caught} of ${judged.length} | ${usual.size} | ${seconds} |`;
  });
  const mark = (name: string, mistake: string) => (of(name, mistake)?.isCaught ? 'yes' : '');
  const tellVersions = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  return [
    '# Who catches what',
    '',
    'Written by `contract/compare-tools.ts`. [README.md](../README.md) says how it was done.',
    '',
    `${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}, ${judged.length} of the ${all} broken servers in ` +
      `packages/contract/test/mutants; ${tellVersions.join(', ')}.`,
    '',
    '| tool | caught | complaints about the right server | seconds |',
    '| --- | --: | --: | --: |',
    ...rows,
    '',
    ...tools.flatMap(({ name, failure }) =>
      failure === undefined ? [] : [`${name} could not be run: ${failure}\n`],
    ),
    '## Mistake by mistake',
    '',
    `| a server that … | ${ran.map(({ name }) => name).join(' | ')} |`,
    `| --- | ${ran.map(() => ':-:').join(' | ')} |`,
    ...judged.map((mistake) => `| ${mistake} | ${ran.map(({ name }) => mark(name, mistake)).join(' | ')} |`),
    '',
  ].join('\n');
}
