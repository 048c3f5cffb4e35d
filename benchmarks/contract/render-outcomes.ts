import { versions } from './install-tools.ts';

/** What came of one tool. */
export type Outcome =
  | {
      readonly name: string;
      /** The mistakes that it saw. */
      readonly caught: readonly string[];
      /** How many complaints it has about the right server. */
      readonly usual: number;
      readonly seconds: number;
    }
  | { readonly name: string /** Why it could not be run. */; readonly failure: string };

/** The page that tells who catches what. */
export function renderOutcomes(
  outcomes: readonly Outcome[],
  { compared, all }: { compared: readonly string[]; all: number },
): string {
  const ran = outcomes.flatMap((outcome) => ('caught' in outcome ? [outcome] : []));
  const failed = outcomes.flatMap((outcome) => ('failure' in outcome ? [outcome] : []));
  const day = new Date().toISOString().slice(0, 10);
  return [
    '# Who catches what',
    '',
    'Written by `contract/compare-tools.ts`. [README.md](../README.md) says how it was done.',
    '',
    `${day}, Node ${process.versions.node}, ${compared.length} of the ${all} broken servers in packages/contract/test/mutants; ` +
      `${Object.entries(versions)
        .map(([name, version]) => `${name} ${version}`)
        .join(', ')}.`,
    '',
    '| tool | caught | complaints about the right server | seconds |',
    '| --- | --: | --: | --: |',
    ...ran.map(
      ({ name, caught, usual, seconds }) =>
        `| ${name} | ${caught.length} of ${compared.length} | ${usual} | ${Math.round(seconds)} |`,
    ),
    '',
    ...failed.map(({ name, failure }) => `${name} could not be run: ${failure}\n`),
    '## Mistake by mistake',
    '',
    `| a server that … | ${ran.map(({ name }) => name).join(' | ')} |`,
    `| --- | ${ran.map(() => ':-:').join(' | ')} |`,
    ...compared.map(
      (mistake) =>
        `| ${mistake} | ${ran.map(({ caught }) => (caught.includes(mistake) ? 'yes' : '')).join(' | ')} |`,
    ),
    '',
  ].join('\n');
}
