import type { ProblemCode } from '@onhand/spec';
import type { AdjustmentAlreadyProcessedError } from './adjustment-already-processed-error.ts';
import type { AvailableMismatchError } from './available-mismatch-error.ts';
import type { BackorderNotFoundError } from './backorder-not-found-error.ts';
import type { BackorderNotOpenError } from './backorder-not-open-error.ts';
import type { BatchRefusedError } from './batch-refused-error.ts';
import type { BelowActiveReservationsError } from './below-active-reservations-error.ts';
import type { BelowReservedError } from './below-reserved-error.ts';
import type { ConfirmationInvalidError } from './confirmation-invalid-error.ts';
import type { ForbiddenError } from './forbidden-error.ts';
import type { IdempotencyInProgressError } from './idempotency-in-progress-error.ts';
import type { IdempotencyKeyReusedError } from './idempotency-key-reused-error.ts';
import type { InsufficientStockError } from './insufficient-stock-error.ts';
import type { InternalError } from './internal-error.ts';
import type { InvalidRequestError } from './invalid-request-error.ts';
import type { MalformedBodyError } from './malformed-body-error.ts';
import type { MaxDailyAdjustmentsError } from './max-daily-adjustments-error.ts';
import type { MaxReservedPercentageError } from './max-reserved-percentage-error.ts';
import type { MaxSingleAdjustmentError } from './max-single-adjustment-error.ts';
import type { MaxStockError } from './max-stock-error.ts';
import type { MethodNotAllowedError } from './method-not-allowed-error.ts';
import type { OverloadedError } from './overloaded-error.ts';
import type { PayloadTooLargeError } from './payload-too-large-error.ts';
import type { PreconditionRequiredError } from './precondition-required-error.ts';
import type { ProblemError } from './problem-error.ts';
import type { ProductNotFoundError } from './product-not-found-error.ts';
import type { QuotaExceededError } from './quota-exceeded-error.ts';
import type { ReleaseExceedsReservationError } from './release-exceeds-reservation-error.ts';
import type { ReleaseExceedsReservedError } from './release-exceeds-reserved-error.ts';
import type { ReservationNotActiveError } from './reservation-not-active-error.ts';
import type { ReservationNotFoundError } from './reservation-not-found-error.ts';
import type { RouteNotFoundError } from './route-not-found-error.ts';
import type { UnauthorizedError } from './unauthorized-error.ts';
import type { UnsupportedMediaTypeError } from './unsupported-media-type-error.ts';
import type { VersionMismatchError } from './version-mismatch-error.ts';

/** The class of each code. What is thrown tells its code, and is an instance of its class by that, whether anybody imported it or not. */
interface ProblemErrors extends Codes {
  readonly 'invalid-request': InvalidRequestError;
  readonly 'malformed-body': MalformedBodyError;
  readonly unauthorized: UnauthorizedError;
  readonly forbidden: ForbiddenError;
  readonly 'product-not-found': ProductNotFoundError;
  readonly 'reservation-not-found': ReservationNotFoundError;
  readonly 'backorder-not-found': BackorderNotFoundError;
  readonly 'route-not-found': RouteNotFoundError;
  readonly 'method-not-allowed': MethodNotAllowedError;
  readonly 'adjustment-already-processed': AdjustmentAlreadyProcessedError;
  readonly 'reservation-not-active': ReservationNotActiveError;
  readonly 'backorder-not-open': BackorderNotOpenError;
  readonly 'idempotency-in-progress': IdempotencyInProgressError;
  readonly 'version-mismatch': VersionMismatchError;
  readonly 'confirmation-invalid': ConfirmationInvalidError;
  readonly 'payload-too-large': PayloadTooLargeError;
  readonly 'unsupported-media-type': UnsupportedMediaTypeError;
  readonly 'insufficient-stock': InsufficientStockError;
  readonly 'below-reserved': BelowReservedError;
  readonly 'release-exceeds-reserved': ReleaseExceedsReservedError;
  readonly 'below-active-reservations': BelowActiveReservationsError;
  readonly 'release-exceeds-reservation': ReleaseExceedsReservationError;
  readonly 'max-stock': MaxStockError;
  readonly 'max-single-adjustment': MaxSingleAdjustmentError;
  readonly 'max-reserved-percentage': MaxReservedPercentageError;
  readonly 'max-daily-adjustments': MaxDailyAdjustmentsError;
  readonly 'available-mismatch': AvailableMismatchError;
  readonly 'idempotency-key-reused': IdempotencyKeyReusedError;
  readonly 'batch-refused': BatchRefusedError;
  readonly 'precondition-required': PreconditionRequiredError;
  readonly 'quota-exceeded': QuotaExceededError;
  readonly internal: InternalError;
  readonly overloaded: OverloadedError;
}

/** The compiler asks for all of them. */
type Codes = { readonly [Code in ProblemCode]: ProblemError<Code> };

/** Every error that the API itself answers with, as a union that narrows on `code`. */
export type AnyProblemError = ProblemErrors[ProblemCode];
