import { describe, expect, it } from 'vitest';
import { checks } from '../../src/checks/checks.ts';
import { openContract } from '../../src/run/open-contract.ts';
import { allTokens } from '../targets/all-tokens.ts';
import type { Border } from './mutant.ts';
import { mutants } from './mutants.ts';
import { startMutant } from './start-mutant.ts';

/** Which of these checks see that something is wrong behind the border; those of `during` run as well. */
async function findBroken(
  ids: readonly string[],
  border: () => Border,
  during: readonly string[] = [],
): Promise<string[]> {
  const contract = await openContract({
    baseUrl: 'http://mutant.test/api',
    tokens: allTokens,
    products: ['prod_789', 'prod_790'],
    fetch: startMutant(border()),
  });
  const broken: string[] = [];
  for (const check of checks.filter(({ id }) => ids.includes(id) || during.includes(id))) {
    const result = await contract.run(check);
    if (result.status === 'broken' && ids.includes(check.id)) broken.push(check.id);
  }
  return broken.sort();
}

describe('a server that', () => {
  it.each(mutants)('$mistake is caught', async ({ killedBy, border, during }) => {
    expect(await findBroken(killedBy, border, during)).toEqual([...killedBy].sort());
  });

  it('makes no mistake behind the same border is not accused', async () => {
    const everything = checks.map(({ id }) => id);
    expect(await findBroken(everything, () => (_heard, forward) => forward())).toEqual([]);
  });
});

it('has a mutant for each check, so that each is known to be able to fail', () => {
  const able = new Set(mutants.flatMap(({ killedBy }) => killedBy));
  expect(checks.filter(({ id }) => !able.has(id)).map(({ id }) => id)).toEqual([]);
});
