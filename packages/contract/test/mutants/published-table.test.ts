import path from 'node:path';
import { expect, it } from 'vitest';
import { checks } from '../../src/checks/checks.ts';
import { mutants, mutantsByTheme } from './mutants.ts';

const page = path.join(import.meta.dirname, '../../../../docs/what-the-contract-catches.md');

function render(): string {
  const themes = Object.entries(mutantsByTheme).flatMap(([theme, list]) => [
    `## ${theme}`,
    '',
    '| a server that … | is caught by |',
    '| --- | --- |',
    ...list.map(
      ({ mistake, killedBy }) => `| ${mistake} | ${killedBy.map((id) => `\`${id}\``).join(', ')} |`,
    ),
    '',
  ]);
  return [
    '# What the contract suite catches',
    '',
    `${mutants.length} broken servers, each with one plausible mistake, and the checks that are shown to see it each time the tests run. Others of`,
    `the ${checks.length} checks may see it as well. Each check sees at least one of them, so that each is known to be able to fail.`,
    '',
    'The mistakes are in [packages/contract/test/mutants](../packages/contract/test/mutants). This page is written by',
    '`vitest run --project contract packages/contract/test/mutants/published-table.test.ts -u`; the same test fails when it is out of date.',
    '',
    ...themes,
  ].join('\n');
}

it('is what docs/what-the-contract-catches.md says', async () => {
  await expect(render()).toMatchFileSnapshot(page);
});
