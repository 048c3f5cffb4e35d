import type { AppliedChange } from './applied-change.ts';
import type { ReservationState } from './reservation.ts';

/** Why the numbers cannot become what was asked. */
export type RuleRejection =
  | { code: 'insufficient-stock'; field: 'stock' | 'reserved'; available: number; requested: number }
  | { code: 'release-exceeds-reserved'; reserved: number; requested: number }
  | { code: 'below-reserved'; reserved: number; wouldBe: number }
  | { code: 'below-active-reservations'; held: number; wouldBe: number }
  | { code: 'max-stock'; of: 'stock' | 'backordered'; maxStock: number; wouldBe: number }
  | { code: 'max-single-adjustment'; limit: number; wouldBe: number }
  | { code: 'max-reserved-percentage'; percentage: number; limit: number; wouldBe: number }
  | { code: 'max-daily-adjustments'; limit: number }
  | { code: 'available-mismatch'; available: number; expected: number };

/** Why the hold that was named cannot be worked on. */
export type HoldRejection =
  | { code: 'reservation-not-found'; reservationId: string }
  | { code: 'reservation-not-active'; reservationId: string; state: Exclude<ReservationState, 'active'> }
  | { code: 'release-exceeds-reservation'; reservationId: string; held: number; requested: number }
  | { code: 'insufficient-stock'; field: 'reserved'; available: number; requested: number };

/** Why a change was refused. Nothing was changed. */
export type Rejection =
  | RuleRejection
  | HoldRejection
  | { code: 'backorder-not-found'; backorderId: string }
  | { code: 'backorder-not-open'; backorderId: string }
  | { code: 'forbidden'; requiredPermission: 'adjust' | 'reserve' }
  | {
      code: 'adjustment-already-processed';
      adjustmentId: string;
      original: AppliedChange;
      payloadMatches: boolean;
    }
  | { code: 'precondition-required' }
  | { code: 'confirmation-invalid' }
  | { code: 'version-mismatch'; currentVersion: number };
