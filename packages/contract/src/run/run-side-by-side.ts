import type { Check } from '../checks/check.ts';
import type { CheckResult } from './check-result.ts';
import type { OpenContract } from './open-contract.ts';

/**
 * Runs the checks, as many at once as there are products: each works on a product of its own. Those that need two run
 * alone afterwards; some of them look at a report over all products, which must not change meanwhile. So does what lets
 * time pass, as the holds of the others would expire.
 *
 * @returns the results in the order of the contract.
 */
export async function runSideBySide(contract: OpenContract): Promise<CheckResult[]> {
  const { checks, options } = contract;
  const results = new Map<Check, CheckResult>();
  const run = async (check: Check, products?: readonly string[]) => {
    const result = await contract.run(check, products);
    results.set(check, result);
    options.onResult(result, { done: results.size, total: checks.length });
  };

  const readers = checks.filter((check) => check.isReadOnly);
  const last = checks.filter((check) => check.comesLast);
  const isAlone = ({ needs }: Check) => needs?.products === 2 || needs?.time === true;
  const alone = checks.filter(isAlone);
  const single = checks.filter((check) => !check.isReadOnly && !check.comesLast && !isAlone(check));
  // The longest first: the others are done while they run.
  const waiting = [...single.filter(({ isLong }) => isLong), ...single.filter(({ isLong }) => !isLong)];
  const work = async (products: readonly string[]) => {
    for (let check = waiting.shift(); check !== undefined; check = waiting.shift())
      await run(check, products);
  };
  const lanes = options.products.length === 0 ? [[]] : options.products.map((id) => [id]);
  await Promise.all([...lanes.map(work), runInOrder(readers, run)]);
  await runInOrder([...alone, ...last], run);
  return checks.flatMap((check) => results.get(check) ?? []);
}

async function runInOrder(checks: readonly Check[], run: (check: Check) => Promise<void>): Promise<void> {
  for (const check of checks) await run(check);
}
