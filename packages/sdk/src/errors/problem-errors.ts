import type { ProblemCode } from '@onhand/spec';
import { AdjustmentAlreadyProcessedError } from './adjustment-already-processed-error.ts';
import { AvailableMismatchError } from './available-mismatch-error.ts';
import { BackorderNotFoundError } from './backorder-not-found-error.ts';
import { BackorderNotOpenError } from './backorder-not-open-error.ts';
import { BatchRefusedError } from './batch-refused-error.ts';
import { BelowActiveReservationsError } from './below-active-reservations-error.ts';
import { BelowReservedError } from './below-reserved-error.ts';
import { ConfirmationInvalidError } from './confirmation-invalid-error.ts';
import { ForbiddenError } from './forbidden-error.ts';
import { IdempotencyInProgressError } from './idempotency-in-progress-error.ts';
import { IdempotencyKeyReusedError } from './idempotency-key-reused-error.ts';
import { InsufficientStockError } from './insufficient-stock-error.ts';
import { InternalError } from './internal-error.ts';
import { InvalidRequestError } from './invalid-request-error.ts';
import { MalformedBodyError } from './malformed-body-error.ts';
import { MaxDailyAdjustmentsError } from './max-daily-adjustments-error.ts';
import { MaxReservedPercentageError } from './max-reserved-percentage-error.ts';
import { MaxSingleAdjustmentError } from './max-single-adjustment-error.ts';
import { MaxStockError } from './max-stock-error.ts';
import { MethodNotAllowedError } from './method-not-allowed-error.ts';
import { OverloadedError } from './overloaded-error.ts';
import { PayloadTooLargeError } from './payload-too-large-error.ts';
import { PreconditionRequiredError } from './precondition-required-error.ts';
import type { ProblemError, ProblemErrorDetails } from './problem-error.ts';
import { ProductNotFoundError } from './product-not-found-error.ts';
import { QuotaExceededError } from './quota-exceeded-error.ts';
import { ReleaseExceedsReservationError } from './release-exceeds-reservation-error.ts';
import { ReleaseExceedsReservedError } from './release-exceeds-reserved-error.ts';
import { ReservationNotActiveError } from './reservation-not-active-error.ts';
import { ReservationNotFoundError } from './reservation-not-found-error.ts';
import { RouteNotFoundError } from './route-not-found-error.ts';
import { UnauthorizedError } from './unauthorized-error.ts';
import { UnsupportedMediaTypeError } from './unsupported-media-type-error.ts';
import { VersionMismatchError } from './version-mismatch-error.ts';

/** The one class of each code; the compiler asks for all of them. */
export const problemErrors = {
  'invalid-request': InvalidRequestError,
  'malformed-body': MalformedBodyError,
  unauthorized: UnauthorizedError,
  forbidden: ForbiddenError,
  'product-not-found': ProductNotFoundError,
  'reservation-not-found': ReservationNotFoundError,
  'backorder-not-found': BackorderNotFoundError,
  'route-not-found': RouteNotFoundError,
  'method-not-allowed': MethodNotAllowedError,
  'adjustment-already-processed': AdjustmentAlreadyProcessedError,
  'reservation-not-active': ReservationNotActiveError,
  'backorder-not-open': BackorderNotOpenError,
  'idempotency-in-progress': IdempotencyInProgressError,
  'version-mismatch': VersionMismatchError,
  'confirmation-invalid': ConfirmationInvalidError,
  'payload-too-large': PayloadTooLargeError,
  'unsupported-media-type': UnsupportedMediaTypeError,
  'insufficient-stock': InsufficientStockError,
  'below-reserved': BelowReservedError,
  'release-exceeds-reserved': ReleaseExceedsReservedError,
  'below-active-reservations': BelowActiveReservationsError,
  'release-exceeds-reservation': ReleaseExceedsReservationError,
  'max-stock': MaxStockError,
  'max-single-adjustment': MaxSingleAdjustmentError,
  'max-reserved-percentage': MaxReservedPercentageError,
  'max-daily-adjustments': MaxDailyAdjustmentsError,
  'available-mismatch': AvailableMismatchError,
  'idempotency-key-reused': IdempotencyKeyReusedError,
  'batch-refused': BatchRefusedError,
  'precondition-required': PreconditionRequiredError,
  'quota-exceeded': QuotaExceededError,
  internal: InternalError,
  overloaded: OverloadedError,
} satisfies ProblemErrorClasses;

type ProblemErrorClasses = {
  readonly [Code in ProblemCode]: Omit<typeof ProblemError, 'prototype'> &
    (new (
      details: ProblemErrorDetails<Code>,
    ) => ProblemError<Code>);
};

/** Every class whose error the API itself answers with. */
export type AnyProblemError = InstanceType<(typeof problemErrors)[ProblemCode]>;

/** Makes the error of a problem. */
export function createProblemError<Code extends ProblemCode>(
  code: Code,
  details: ProblemErrorDetails<Code>,
): ProblemError<Code> {
  const classes: ProblemErrorClasses = problemErrors;
  return new classes[code](details);
}
