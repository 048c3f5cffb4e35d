import type { AppliedChange } from './applied-change.ts';

/** Why the numbers cannot become what was asked. */
export type RuleRejection =
  | { code: 'insufficient-stock'; field: 'stock' | 'reserved'; available: number; requested: number }
  | { code: 'release-exceeds-reserved'; reserved: number; requested: number }
  | { code: 'below-reserved'; reserved: number; wouldBe: number }
  | { code: 'max-stock'; maxStock: number; wouldBe: number }
  | { code: 'available-mismatch'; available: number; expected: number };

/** Why a change was refused. Nothing was changed. */
export type Rejection =
  | RuleRejection
  | { code: 'forbidden'; requiredPermission: 'adjust' | 'reserve' }
  | {
      code: 'adjustment-already-processed';
      adjustmentId: string;
      original: AppliedChange;
      payloadMatches: boolean;
    }
  | { code: 'version-mismatch'; currentVersion: number };
