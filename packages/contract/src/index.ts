export type { ContractOptions } from './run/contract-options.ts';
export { ContractPreflightError } from './run/contract-preflight-error.ts';
export type { CheckResult, ContractReport } from './run/contract-report.ts';
export { runContract } from './run/run-contract.ts';
export type { AnswerCoverage, ConstraintCoverage } from './schema/coverage.ts';
