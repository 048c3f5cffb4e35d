import type { ContractReport } from '../run/contract-report.ts';

/** The report as JSON: its members as in {@link ContractReport}, and before them what it is and in which form. */
export function toJson(report: ContractReport): string {
  return `${JSON.stringify({ format: 'onhand-contract', formatVersion: 1, ...report }, null, 2)}\n`;
}
