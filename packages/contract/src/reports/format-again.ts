import type { CheckResult } from '../run/check-result.ts';
import type { ContractReport } from '../run/contract-report.ts';

/** The command line that checks a broken promise once more; of a generated sequence, just that one. */
export function formatAgain(
  { id, replay }: Extract<CheckResult, { status: 'broken' }>,
  { baseUrl, products, seed, runs }: ContractReport,
): string {
  const named = products.flatMap((product) => ['--product', product]);
  const what = replay === null ? ['--check', id, '--seed', seed, '--runs', runs] : ['--replay', replay];
  return ['onhand-contract', baseUrl, ...named, ...what].join(' ');
}
