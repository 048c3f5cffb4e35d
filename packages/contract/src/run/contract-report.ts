import type { AnswerCoverage } from '../schema/coverage.ts';

/** What came of one check. */
export type CheckResult = {
  readonly id: string;
  readonly promise: string;
} & (
  | { readonly status: 'held'; readonly durationMs: number }
  | {
      readonly status: 'broken';
      readonly durationMs: number;
      /** What was expected and what came, why it matters, and the exchanges that show it, without the token. */
      readonly message: string;
    }
  | { readonly status: 'not-run' /** What it needs that was not given. */; readonly reason: string }
);

/** What came of all checks. */
export interface ContractReport {
  readonly baseUrl: string;
  readonly seed: number;
  readonly runs: number;
  readonly results: readonly CheckResult[];
  readonly held: number;
  readonly broken: number;
  readonly notRun: number;
  /** How often each documented answer was seen, and held against openapi.yaml. Server errors are left out. */
  readonly coverage: readonly AnswerCoverage[];
}
