export type {
  FieldError,
  HistoryKind,
  Inventory,
  InventoryOperation,
  InventoryUpdate,
  Permission,
  Problem,
  ProblemCode,
  Product,
  ReservationRequest,
} from '@onhand/spec';
export type {
  AuditRecord,
  AuditVerification,
  Backorder,
  BatchUpdateResult,
  HistoryEntry,
  InventoryRules,
  InventoryUpdateResult,
  LowStockProduct,
  Reservation,
} from './answers/open-answers.ts';
export type { ApiClient, ApiMethod, ApiResult } from './api/api-types.ts';
export type {
  BulkFailure,
  BulkInput,
  BulkOptions,
  BulkOutcome,
  BulkProgress,
  BulkResult,
  BulkSkip,
  BulkSuccess,
  BulkSummary,
} from './bulk/bulk-options.ts';
export type { BulkSource } from './bulk/bulk-queue.ts';
export type { CacheSettings } from './cache/inventory-cache.ts';
export type { DatedReading } from './cache/observation.ts';
export type { ReadingStore } from './cache/reading-store.ts';
export { toInventory } from './cache/to-inventory.ts';
export { AbortedError } from './errors/aborted-error.ts';
export { AccessTokenError } from './errors/access-token-error.ts';
export { AdjustmentAlreadyProcessedError } from './errors/adjustment-already-processed-error.ts';
export { AvailableMismatchError } from './errors/available-mismatch-error.ts';
export { BackorderNotFoundError } from './errors/backorder-not-found-error.ts';
export { BackorderNotOpenError } from './errors/backorder-not-open-error.ts';
export { BatchRefusedError } from './errors/batch-refused-error.ts';
export { BelowActiveReservationsError } from './errors/below-active-reservations-error.ts';
export { BelowReservedError } from './errors/below-reserved-error.ts';
export { BulkInventoryError } from './errors/bulk-inventory-error.ts';
export { BusinessRuleError } from './errors/business-rule-error.ts';
export { ConfigurationError } from './errors/configuration-error.ts';
export { ConfirmationDeclinedError } from './errors/confirmation-declined-error.ts';
export { ConfirmationInvalidError } from './errors/confirmation-invalid-error.ts';
export { ForbiddenError } from './errors/forbidden-error.ts';
export { IdempotencyInProgressError } from './errors/idempotency-in-progress-error.ts';
export { IdempotencyKeyReusedError } from './errors/idempotency-key-reused-error.ts';
export {
  InsufficientStockError,
  InsufficientStockError as InventoryInsufficientError,
} from './errors/insufficient-stock-error.ts';
export { InternalError } from './errors/internal-error.ts';
export {
  InvalidRequestError,
  InvalidRequestError as InventoryValidationError,
} from './errors/invalid-request-error.ts';
export { InventoryConflictError } from './errors/inventory-conflict-error.ts';
export {
  type FailureContext,
  InventoryError,
  type InventoryErrorCode,
  type Outcome,
} from './errors/inventory-error.ts';
export { type AnyInventoryError, isInventoryError } from './errors/is-inventory-error.ts';
export { MalformedBodyError } from './errors/malformed-body-error.ts';
export { MaxDailyAdjustmentsError } from './errors/max-daily-adjustments-error.ts';
export { MaxReservedPercentageError } from './errors/max-reserved-percentage-error.ts';
export { MaxSingleAdjustmentError } from './errors/max-single-adjustment-error.ts';
export { MaxStockError } from './errors/max-stock-error.ts';
export { MethodNotAllowedError } from './errors/method-not-allowed-error.ts';
export { NetworkError } from './errors/network-error.ts';
export { OverloadedError } from './errors/overloaded-error.ts';
export { PayloadTooLargeError } from './errors/payload-too-large-error.ts';
export { PreconditionRequiredError } from './errors/precondition-required-error.ts';
export { ProblemError } from './errors/problem-error.ts';
export { ProductNotFoundError } from './errors/product-not-found-error.ts';
export { QuotaExceededError } from './errors/quota-exceeded-error.ts';
export { ReleaseExceedsReservationError } from './errors/release-exceeds-reservation-error.ts';
export { ReleaseExceedsReservedError } from './errors/release-exceeds-reserved-error.ts';
export { ReservationNotActiveError } from './errors/reservation-not-active-error.ts';
export { ReservationNotFoundError } from './errors/reservation-not-found-error.ts';
export { RouteNotFoundError } from './errors/route-not-found-error.ts';
export {
  type TimeLimit,
  TimeoutError,
  TimeoutError as InventoryTimeoutError,
} from './errors/timeout-error.ts';
export { UnauthorizedError } from './errors/unauthorized-error.ts';
export { UnexpectedResponseError } from './errors/unexpected-response-error.ts';
export type { UnknownProblem } from './errors/unknown-problem.ts';
export { UnreadableResponseError } from './errors/unreadable-response-error.ts';
export { UnsupportedMediaTypeError } from './errors/unsupported-media-type-error.ts';
export { VersionMismatchError } from './errors/version-mismatch-error.ts';
export type { EventSource } from './events/event-source.ts';
export type {
  AnyInventoryEvent,
  CacheEvent,
  InventoryEventName,
  InventoryEvents,
  InventoryListener,
  InventoryUpdatedEvent,
  ListenerErrorEvent,
  ReservationEvent,
  RetryEvent,
  StockEvent,
} from './events/inventory-events.ts';
export { InventoryManager } from './inventory-manager.ts';
export type { InventoryManagerOptions, RetryOptions } from './manager-options.ts';
export type { BatchItem, BatchOptions, BatchOutcome } from './operations/batch-update-inventory.ts';
export type { ChangePreview, ConfirmChange, ConfirmOptions } from './operations/confirm-change.ts';
export type { LowStockTotals } from './operations/list-low-stock.ts';
export type { ReadOptions } from './operations/read-options.ts';
export type { UpdateOptions, UpdateOutcome } from './operations/update-inventory.ts';
export type { WriteOptions, WriteReceipt } from './operations/write-options.ts';
export type { Page } from './pages/page.ts';
export type { PagedList } from './pages/paged-list.ts';
export { preload } from './parts/preload.ts';
export type { LiveUpdate } from './realtime/live-update.ts';
export type { ProductIds } from './realtime/on-demand.ts';
export type {
  LiveTransport,
  RealtimeOptions,
  Socket,
  SocketClass,
  SocketEvent,
} from './realtime/realtime-settings.ts';
export type {
  LiveListener,
  LiveStatus,
  SubscribeOptions,
  Subscription,
  WatchOptions,
} from './realtime/subscribe-options.ts';
export type { AccessToken, ExpiringToken, ProvidedToken, TokenRequest } from './transport/access-token.ts';
export type { CallLimits } from './transport/call-limits.ts';
export { createKey } from './transport/create-key.ts';
export type { RetryPolicy } from './transport/decide-retry.ts';
export { deriveKey } from './transport/derive-key.ts';
export type { AttemptEnd, AttemptStart, Hooks, RetryNotice } from './transport/hooks.ts';
export type { Runtime } from './transport/runtime.ts';
export type { Fetch } from './transport/transport-settings.ts';
export type { AuditOptions } from './workflows/browse-audit.ts';
export type { BackordersOptions } from './workflows/browse-backorders.ts';
export type { HistoryOptions } from './workflows/browse-history.ts';
export type { LowStockOptions } from './workflows/browse-low-stock.ts';
export type { ProductsOptions } from './workflows/browse-products.ts';
export type { ReservationsOptions } from './workflows/browse-reservations.ts';
export type { GetOptions, InventoryReading } from './workflows/create-inventory-reader.ts';
export type { LowStockFailure } from './workflows/judge-low-stock.ts';
export type { LowStockList } from './workflows/low-stock-list.ts';
export type { ChangeOptions, OrderOptions } from './workflows/order-change.ts';
export type { SaleOptions } from './workflows/process-sale.ts';
export type { ReleaseOptions } from './workflows/release.ts';
export type { LowStockSummary } from './workflows/report-low-stock.ts';
export type { ReservationHandle, ReservationOutcome } from './workflows/reservation-handle.ts';
export type { ReserveOptions } from './workflows/reserve.ts';
export type { SetOptions } from './workflows/set-stock.ts';
export type { DecideChange, UpdateWithOptions } from './workflows/update-with.ts';
