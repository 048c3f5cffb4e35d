import { describe, expect, it } from 'vitest';
import { checks } from '../../src/checks/checks.ts';
import { openContract } from '../../src/run/open-contract.ts';
import { allTokens } from '../targets/all-tokens.ts';
import { arithmeticMutants } from './arithmetic.ts';
import { auditMutants } from './audits.ts';
import { backorderMutants } from './backorders.ts';
import { batchMutants } from './batches.ts';
import { everyOperationMutants } from './every-operation.ts';
import { exactlyOnceMutants } from './exactly-once.ts';
import { inputMutants } from './input.ts';
import { listMutants } from './lists.ts';
import type { Border, Mutant } from './mutant.ts';
import { reportMutants } from './reports.ts';
import { reservationMutants } from './reservations.ts';
import { startMutant } from './start-mutant.ts';
import { versionMutants } from './versions.ts';

const mutants: readonly Mutant[] = [
  ...arithmeticMutants,
  ...inputMutants,
  ...exactlyOnceMutants,
  ...versionMutants,
  ...listMutants,
  ...everyOperationMutants,
  ...reservationMutants,
  ...backorderMutants,
  ...batchMutants,
  ...reportMutants,
  ...auditMutants,
];

/** Which of these checks see that something is wrong behind the border. */
async function findBroken(ids: readonly string[], border: () => Border): Promise<string[]> {
  const contract = await openContract({
    baseUrl: 'http://mutant.test/api',
    tokens: allTokens,
    products: ['prod_789', 'prod_790'],
    fetch: startMutant(border()),
  });
  const broken: string[] = [];
  for (const check of checks.filter(({ id }) => ids.includes(id))) {
    const result = await contract.run(check);
    if (result.status === 'broken') broken.push(check.id);
  }
  return broken.sort();
}

describe('a server that', () => {
  it.each(mutants)('$mistake is caught', async ({ killedBy, border }) => {
    expect(await findBroken(killedBy, border)).toEqual([...killedBy].sort());
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
