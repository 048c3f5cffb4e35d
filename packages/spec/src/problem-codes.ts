import type { components } from './generated/openapi.ts';

type Schemas = components['schemas'];

/** Every problem that the API answers with, as a union that narrows on `code`. */
export type Problem =
  | Schemas['BadRequestProblem']
  | Schemas['UnauthorizedProblem']
  | Schemas['ForbiddenProblem']
  | Schemas['ProductNotFoundProblem']
  | Schemas['ReservationNotFoundProblem']
  | Schemas['ReservationNotActiveProblem']
  | Schemas['BackorderNotFoundProblem']
  | Schemas['BackorderNotOpenProblem']
  | Schemas['RouteNotFoundProblem']
  | Schemas['MethodNotAllowedProblem']
  | Schemas['AdjustmentAlreadyProcessedProblem']
  | Schemas['IdempotencyInProgressProblem']
  | Schemas['VersionMismatchProblem']
  | Schemas['ConfirmationInvalidProblem']
  | Schemas['PreconditionRequiredProblem']
  | Schemas['PayloadTooLargeProblem']
  | Schemas['UnsupportedMediaTypeProblem']
  | Schemas['InsufficientStockProblem']
  | Schemas['RuleProblem']
  | Schemas['IdempotencyKeyReusedProblem']
  | Schemas['BatchRefusedProblem']
  | Schemas['QuotaExceededProblem']
  | Schemas['InternalProblem']
  | Schemas['OverloadedProblem'];

/** The machine-readable `code` of a problem. */
export type ProblemCode = Problem['code'];

/** What is the same for every problem with one code. */
export interface ProblemKind {
  readonly status: number;
  /** Last segment of `type`, after the configurable base. */
  readonly type: string;
  readonly title: string;
  /** Whether sending the very same request again can help. */
  readonly retryable: boolean;
}

const badRequest = { status: 400, type: 'bad-request', title: 'Bad Request', retryable: false } as const;
const notFound = { status: 404, type: 'not-found', title: 'Not Found', retryable: false } as const;
const conflict = { status: 409, type: 'conflict', title: 'Conflict' } as const;
const validation = { status: 422, type: 'validation', title: 'Validation failed', retryable: false } as const;

/** Every code, with its status, type and title. Tests keep it, openapi.yaml, the SDK's classes and docs/errors.md in step. */
export const problemKinds = {
  'invalid-request': badRequest,
  'malformed-body': badRequest,
  unauthorized: { status: 401, type: 'unauthorized', title: 'Unauthorized', retryable: false },
  forbidden: { status: 403, type: 'forbidden', title: 'Forbidden', retryable: false },
  'product-not-found': notFound,
  'reservation-not-found': notFound,
  'backorder-not-found': notFound,
  'route-not-found': notFound,
  'method-not-allowed': {
    status: 405,
    type: 'method-not-allowed',
    title: 'Method Not Allowed',
    retryable: false,
  },
  'adjustment-already-processed': { ...conflict, retryable: false },
  'reservation-not-active': { ...conflict, retryable: false },
  'backorder-not-open': { ...conflict, retryable: false },
  'idempotency-in-progress': { ...conflict, retryable: true },
  'version-mismatch': {
    status: 412,
    type: 'precondition-failed',
    title: 'Precondition Failed',
    retryable: false,
  },
  'confirmation-invalid': {
    status: 412,
    type: 'precondition-failed',
    title: 'Precondition Failed',
    retryable: false,
  },
  'payload-too-large': {
    status: 413,
    type: 'payload-too-large',
    title: 'Payload Too Large',
    retryable: false,
  },
  'unsupported-media-type': {
    status: 415,
    type: 'unsupported-media-type',
    title: 'Unsupported Media Type',
    retryable: false,
  },
  'insufficient-stock': validation,
  'below-reserved': validation,
  'release-exceeds-reserved': validation,
  'below-active-reservations': validation,
  'release-exceeds-reservation': validation,
  'max-stock': validation,
  'max-single-adjustment': validation,
  'max-reserved-percentage': validation,
  'max-daily-adjustments': validation,
  'available-mismatch': validation,
  'idempotency-key-reused': validation,
  'batch-refused': validation,
  'precondition-required': {
    status: 428,
    type: 'precondition-required',
    title: 'Precondition Required',
    retryable: false,
  },
  'quota-exceeded': {
    status: 429,
    type: 'too-many-requests',
    title: 'Too Many Requests',
    retryable: true,
  },
  internal: { status: 500, type: 'internal', title: 'Internal Server Error', retryable: true },
  overloaded: { status: 503, type: 'overloaded', title: 'Service Unavailable', retryable: true },
} as const satisfies Record<ProblemCode, ProblemKind>;

/** The documented base of problem types; a server may use another. */
export const defaultProblemTypeBase = 'https://example.com/errors/';
