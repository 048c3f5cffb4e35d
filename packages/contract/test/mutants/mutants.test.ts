import { describe, expect, it } from 'vitest';
import { checks } from '../../src/checks/checks.ts';
import { openContract } from '../../src/run/open-contract.ts';
import type { Border, Mutant } from './mutant.ts';
import { mutants } from './mutants.ts';
import { toContractOptions } from './start-mutant.ts';

/** Which of these checks see that something is wrong behind the border; those of `during` run as well. */
async function findBroken(
  ids: readonly string[],
  mutant: Pick<Mutant, 'border' | 'tokens' | 'during'>,
): Promise<string[]> {
  const { during = [] } = mutant;
  const contract = await openContract(toContractOptions(mutant));
  const broken: string[] = [];
  for (const check of checks.filter(({ id }) => ids.includes(id) || during.includes(id))) {
    const result = await contract.run(check);
    if (result.status === 'broken' && ids.includes(check.id)) broken.push(check.id);
  }
  return broken.sort();
}

describe('a server that', () => {
  it.each(mutants)('$mistake is caught', async (mutant) => {
    const { killedBy } = mutant;
    expect(await findBroken(killedBy, mutant)).toEqual([...killedBy].sort());
  });

  it('makes no mistake behind the same border is not accused', async () => {
    const everything = checks.map(({ id }) => id);
    const border = (): Border => (_heard, forward) => forward();
    expect(await findBroken(everything, { border })).toEqual([]);
    expect(await findBroken(everything, { border, tokens: 'jwt' })).toEqual([]);
  });
});

it('has a mutant for each check, so that each is known to be able to fail', () => {
  const able = new Set(mutants.flatMap(({ killedBy }) => killedBy));
  expect(checks.filter(({ id }) => !able.has(id)).map(({ id }) => id)).toEqual([]);
});
