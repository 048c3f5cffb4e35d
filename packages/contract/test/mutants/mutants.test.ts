import { describe, expect, it } from 'vitest';
import { checks } from '../../src/checks/checks.ts';
import { openContract } from '../../src/run/open-contract.ts';
import type { Border, Mutant } from './mutant.ts';
import { mutants } from './mutants.ts';
import { toContractOptions } from './start-mutant.ts';

/** Checks that show more than five requests when they fail, and why. */
const showsMore: Readonly<Record<string, string>> = {
  'update-inventory/concurrency/': 'a race is all that was sent at the same moment',
  'update-inventory/reservations/last-pieces': 'a race',
  'fulfill-backorder/one-winner': 'a race',
  'fulfill-backorder/once': 'it takes three requests to have a backorder that can be shipped',
  'list-backorders/by-state': 'the same, for two of them',
  'list-reservations/by-state': 'it takes six requests to have a hold in each state',
  'list-inventory-history/filters': 'five entries are told apart',
  'update-inventory/reservations/adds-up': 'the sum is over the life of two holds',
  'open-realtime-stream/': 'streams are neither left out nor sent again, and what they say takes changes',
  'update-inventory/reservations/expires': 'time passes between its requests, and does so once',
  'list-inventory-history/period':
    'entries of one millisecond share their time, so that a second try may differ',
  'update-inventory/reservations/per-product': 'two products, and a hold on each',
};

/** Which of these checks see that something is wrong behind the border; those of `during` run as well. */
async function findBroken(
  ids: readonly string[],
  mutant: Pick<Mutant, 'border' | 'tokens' | 'during' | 'timeoutMs' | 'webSocket'>,
): Promise<string[]> {
  const { during = [] } = mutant;
  const contract = await openContract(toContractOptions(mutant));
  const broken: string[] = [];
  for (const check of checks.filter(({ id }) => ids.includes(id) || during.includes(id))) {
    const result = await contract.run(check);
    if (result.status !== 'broken' || !ids.includes(check.id)) continue;
    broken.push(check.id);
    if (!Object.keys(showsMore).some((place) => check.id.startsWith(place)))
      expect(result.exchanges.length, check.id).toBeLessThanOrEqual(5);
  }
  return broken.sort();
}

describe('a server that', () => {
  it.each(mutants)('$mistake is caught', async (mutant) => {
    const { killedBy } = mutant;
    expect(await findBroken(killedBy, mutant)).toEqual([...killedBy].sort());
  });

  // Two whole runs: more than a busy machine does in the usual time.
  it('makes no mistake behind the same border is not accused', { timeout: 120_000 }, async () => {
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

/** Checks whose outcome hangs on what happens at the same moment. */
const isRace = (id: string) =>
  id.includes('/concurrency/') || id.endsWith('/last-pieces') || id.endsWith('/one-winner');

describe('a race', () => {
  const racy = mutants.filter(({ killedBy }) => killedBy.some(isRace));

  it.each(racy)('is lost 20 times of 20 by a server that $mistake', { timeout: 120_000 }, async (mutant) => {
    const races = mutant.killedBy.filter(isRace).sort();
    for (let time = 1; time <= 20; time++)
      expect(await findBroken(races, mutant), `time ${time}`).toEqual(races);
  });
});
