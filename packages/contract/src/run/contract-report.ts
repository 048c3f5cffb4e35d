import type { ProfileId } from '../profiles/profile.ts';
import type { ProfileSummary } from '../profiles/summarize-profiles.ts';
import type { AnswerCoverage } from '../schema/coverage.ts';
import type { CheckResult } from './check-result.ts';
import type { Restoration } from './restore-product.ts';

/** What came of all checks. */
export interface ContractReport {
  readonly baseUrl: string;
  readonly seed: number;
  readonly runs: number;
  /** The products that were changed. */
  readonly products: readonly string[];
  /** In the order of the contract. */
  readonly results: readonly CheckResult[];
  readonly held: number;
  readonly broken: number;
  readonly notRun: number;
  /** How often each documented answer was seen, and held against openapi.yaml. Server errors are left out. */
  readonly coverage: readonly AnswerCoverage[];
  /** One for each profile that was asked for. */
  readonly profiles: readonly ProfileSummary[];
  /** Profiles that were asked for by name and that the server lacks. With one of them the contract does not hold. */
  readonly missingProfiles: readonly ProfileId[];
  /** What became of each product's counts and settings at the end. */
  readonly restored: readonly Restoration[];
  /** From the first request of a check to the last, in milliseconds. */
  readonly durationMs: number;
}
