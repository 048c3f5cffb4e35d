import type { Check } from '../checks/check.ts';
import type { CheckResult } from './check-result.ts';
import type { OpenContract } from './open-contract.ts';

/** Runs one check on these products. */
type Run = (check: Check, products?: readonly string[]) => Promise<void>;

/**
 * Runs the checks side by side, each on products of its own. What looks at a report over all products runs alone
 * afterwards, and so does what lets time pass, as the holds of the others would expire.
 *
 * @returns the results in the order of the contract.
 */
export async function runSideBySide(contract: OpenContract): Promise<CheckResult[]> {
  const { checks, options } = contract;
  const results = new Map<Check, CheckResult>();
  const run: Run = async (check, products) => {
    const result = await contract.run(check, products);
    results.set(check, result);
    options.onResult(result, { done: results.size, total: checks.length });
  };

  const readers = checks.filter((check) => check.isReadOnly);
  const last = checks.filter((check) => check.comesLast);
  const isAlone = ({ isAlone, needs }: Check) => isAlone === true || needs?.time === true;
  const alone = checks.filter(isAlone);
  const others = checks.filter((check) => !check.isReadOnly && !check.comesLast && !isAlone(check));
  // The longest first: the others are done while they run.
  const inOrder = [...others.filter(({ isLong }) => isLong), ...others.filter(({ isLong }) => !isLong)];
  await Promise.all([shareProducts(inOrder, options.products, run), runInOrder(readers, run)]);
  await runInOrder([...alone, ...last], run);
  return checks.flatMap((check) => results.get(check) ?? []);
}

async function runInOrder(checks: readonly Check[], run: Run): Promise<void> {
  for (const check of checks) await run(check);
}

/** Starts the first check that the free products are enough for, and the next whenever some become free. */
async function shareProducts(checks: readonly Check[], products: readonly string[], run: Run): Promise<void> {
  const waiting = [...checks];
  const free = [...products];
  // Where there are too few products, a check is run with those that there are, and says what it needs.
  const wanted = ({ needs }: Check) => Math.min(needs?.products ?? 1, products.length);
  const work = async (): Promise<void> => {
    const index = waiting.findIndex((check) => wanted(check) <= free.length);
    const [check] = index < 0 ? [] : waiting.splice(index, 1);
    if (check === undefined) return;
    const own = free.splice(0, wanted(check));
    // Somebody else may begin with what is left.
    const beside = work();
    await run(check, own);
    free.push(...own);
    await Promise.all([beside, work()]);
  };
  await work();
}
