import { summarizeProfiles } from '../profiles/summarize-profiles.ts';
import type { CheckResult } from './check-result.ts';
import type { ContractOptions } from './contract-options.ts';
import type { ContractReport } from './contract-report.ts';
import { type OpenContract, openContract } from './open-contract.ts';
import { runSideBySide } from './run-side-by-side.ts';

/**
 * Checks every promise of the inventory API against a running server.
 *
 * It changes the named products and appends to their history; nothing else is touched. At the end their counts, settings
 * and active holds are what they were, also when a promise was broken or the signal stopped the run. It is safe to repeat.
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
  return finishContract(await openContract(options));
}

/** Runs the checks of a contract that was opened, and brings the products back. */
export async function finishContract(contract: OpenContract): Promise<ContractReport> {
  const { clock } = contract.options;
  const startedMs = clock();
  let results: CheckResult[];
  let durationMs: number;
  try {
    await contract.prepare();
    results = await runSideBySide(contract);
    durationMs = clock() - startedMs;
  } catch (fault) {
    await contract.restore();
    throw fault;
  }
  return { ...summarize(contract, results), restored: await contract.restore(), durationMs };
}

function summarize(
  { options, products, coverage }: OpenContract,
  results: readonly CheckResult[],
): Omit<ContractReport, 'restored' | 'durationMs'> {
  const count = (status: CheckResult['status']) =>
    results.filter((result) => result.status === status).length;
  const { baseUrl, seed, runs, required } = options;
  const asked =
    options.checks === undefined ? options.profiles : [...new Set(results.map((one) => one.profile))];
  const profiles = summarizeProfiles(results, asked);
  const missing = profiles.filter(
    ({ profile, status }) => status === 'not-implemented' && required.includes(profile),
  );
  return {
    baseUrl,
    seed,
    runs,
    products: products.map(({ id }) => id),
    results,
    held: count('held'),
    broken: count('broken'),
    notRun: count('not-run'),
    profiles,
    missingProfiles: missing.map(({ profile }) => profile),
    coverage: coverage(),
  };
}
