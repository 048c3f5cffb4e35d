import { checks } from '../checks/checks.ts';
import type { ContractOptions } from './contract-options.ts';
import type { CheckResult, ContractReport } from './contract-report.ts';
import { openContract } from './open-contract.ts';

/**
 * Checks every promise of the inventory API against a running server, one check after another.
 *
 * It changes the named products and appends to their history; nothing else is touched. It is safe to repeat.
 *
 * @throws ContractPreflightError when the server cannot be reached, refuses a token, or lacks a named product.
 *
 * @example
 * const report = await runContract({
 *   baseUrl: 'http://localhost:8000/api',
 *   tokens: { admin: adminToken, sales: salesToken },
 *   products: ['prod_1', 'prod_790'],
 * });
 * for (const result of report.results) if (result.status === 'broken') console.error(result.message);
 */
export async function runContract(options: ContractOptions): Promise<ContractReport> {
  const contract = await openContract(options);
  const results: CheckResult[] = [];
  for (const check of checks) results.push(await contract.run(check));

  const count = (status: CheckResult['status']) =>
    results.filter((result) => result.status === status).length;
  const { baseUrl, seed, runs } = contract.options;
  return {
    baseUrl,
    seed,
    runs,
    results,
    held: count('held'),
    broken: count('broken'),
    notRun: count('not-run'),
    coverage: contract.coverage(),
  };
}
