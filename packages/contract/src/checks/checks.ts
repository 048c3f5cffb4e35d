import { batchAlias } from './batch-update-inventory/alias.ts';
import { atomicAll } from './batch-update-inventory/atomic-all.ts';
import { atomicNone } from './batch-update-inventory/atomic-none.ts';
import { batchKey } from './batch-update-inventory/batch-key.ts';
import { batchBounds } from './batch-update-inventory/bounds.ts';
import { batchDocumentedForm } from './batch-update-inventory/documented-form.ts';
import { batchEachForItself } from './batch-update-inventory/each-for-itself.ts';
import { batchIfMatch } from './batch-update-inventory/if-match.ts';
import { batchInOrder } from './batch-update-inventory/in-order.ts';
import { batchItemKeys } from './batch-update-inventory/item-keys.ts';
import { batchOnlyAdmin } from './batch-update-inventory/only-admin.ts';
import { batchStopsOnError } from './batch-update-inventory/stop-on-error.ts';
import type { Check } from './check.ts';
import { documentedBody } from './every-answer/documented-body.ts';
import { documentedHeaders } from './every-answer/documented-headers.ts';
import { documentedMediaType } from './every-answer/documented-media-type.ts';
import { documentedStatus } from './every-answer/documented-status.ts';
import { noServerError } from './every-answer/no-server-error.ts';
import { auditorOnlySeesHistory } from './every-operation/auditor-only-sees-history.ts';
import { forbiddenBeforeNotFound } from './every-operation/forbidden-before-not-found.ts';
import { managerAdjusts } from './every-operation/manager-adjusts.ts';
import { methodNotAllowed } from './every-operation/method-not-allowed.ts';
import { needsAToken } from './every-operation/needs-a-token.ts';
import { problemDocument } from './every-operation/problem-document.ts';
import { productNotFound } from './every-operation/product-not-found.ts';
import { requestId } from './every-operation/request-id.ts';
import { salesOnlyReserves } from './every-operation/sales-only-reserves.ts';
import { staffOnlyViews } from './every-operation/staff-only-views.ts';
import { unknownPath } from './every-operation/unknown-path.ts';
import { fulfillAllOrNone } from './fulfill-backorder/all-or-none.ts';
import { fulfillNeedsAdjust } from './fulfill-backorder/needs-adjust.ts';
import { fulfillsOnce } from './fulfill-backorder/once.ts';
import { fulfillOneWinner } from './fulfill-backorder/one-winner.ts';
import { fulfillShipsWhole } from './fulfill-backorder/ships-whole.ts';
import { fulfillUnknown } from './fulfill-backorder/unknown.ts';
import { malformedValidator } from './get-inventory/malformed-validator.ts';
import { notModified } from './get-inventory/not-modified.ts';
import { readsOwnWrites } from './get-inventory/reads-own-writes.ts';
import { rulesAreEnforced } from './get-inventory-rules/are-enforced.ts';
import { rulesAreTold } from './get-inventory-rules/tells.ts';
import { productAgreesWithInventory } from './get-product/agrees-with-inventory.ts';
import { holdAgrees } from './get-reservation/agrees.ts';
import { holdNotFound } from './get-reservation/not-found.ts';
import { auditIsChained } from './list-audit-records/chained.ts';
import { auditRecordsEveryAttempt } from './list-audit-records/every-attempt.ts';
import { backordersByState } from './list-backorders/by-state.ts';
import { beforeAndOffset } from './list-inventory-history/before-and-offset.ts';
import { historyFilters } from './list-inventory-history/filters.ts';
import { historyKind } from './list-inventory-history/kind.ts';
import { historyNeverChanges } from './list-inventory-history/never-changes.ts';
import { newestFirst } from './list-inventory-history/newest-first.ts';
import { pagesDoNotShift } from './list-inventory-history/pages-do-not-shift.ts';
import { historyPeriod } from './list-inventory-history/period.ts';
import { historyQueryBounds } from './list-inventory-history/query-bounds.ts';
import { recordsTheRequest } from './list-inventory-history/records-the-request.ts';
import { lowStockAgrees } from './list-low-stock/agrees.ts';
import { lowStockCounts } from './list-low-stock/counts.ts';
import { lowStockOverride } from './list-low-stock/one-line-for-all.ts';
import { lowStockOrder } from './list-low-stock/order.ts';
import { lowStockQuery } from './list-low-stock/query-bounds.ts';
import { lowStockLine } from './list-low-stock/where-the-line-is.ts';
import { listAgreesWithInventory } from './list-products/agrees-with-inventory.ts';
import { everyProductOnce } from './list-products/every-product-once.ts';
import { productQueryBounds } from './list-products/query-bounds.ts';
import { holdsByState } from './list-reservations/by-state.ts';
import { everyHoldOnce } from './list-reservations/every-hold-once.ts';
import { absentStays } from './update-inventory/arithmetic/absent-stays.ts';
import { answerTellsTheChange } from './update-inventory/arithmetic/answer-tells-the-change.ts';
import { availableIsDerived } from './update-inventory/arithmetic/available-is-derived.ts';
import { decrementTakes } from './update-inventory/arithmetic/decrement-takes.ts';
import { followsTheModel } from './update-inventory/arithmetic/follows-the-model.ts';
import { incrementAdds } from './update-inventory/arithmetic/increment-adds.ts';
import { releaseByDelta } from './update-inventory/arithmetic/release-by-delta.ts';
import { reserveByDelta } from './update-inventory/arithmetic/reserve-by-delta.ts';
import { setCounts } from './update-inventory/arithmetic/set-counts.ts';
import { settingsAlone } from './update-inventory/arithmetic/settings-alone.ts';
import { shipByDelta } from './update-inventory/arithmetic/ship-by-delta.ts';
import { takesAllThatIsAllowed } from './update-inventory/arithmetic/takes-all-that-is-allowed.ts';
import { touchesOneProduct } from './update-inventory/arithmetic/touches-one-product.ts';
import { noBackorderWhenEnough } from './update-inventory/backorders/none-when-enough.ts';
import { backorderOnlyWhereBothAllow } from './update-inventory/backorders/only-where-both-allow.ts';
import { backorderAfterOwnHold } from './update-inventory/backorders/own-hold-first.ts';
import { promisesWhatIsMissing } from './update-inventory/backorders/promises-what-is-missing.ts';
import { receiptsDoNotFill } from './update-inventory/backorders/receipts-do-not-fill.ts';
import { losesNoUpdate } from './update-inventory/concurrency/loses-no-update.ts';
import { neverOversells } from './update-inventory/concurrency/never-oversells.ts';
import { oneAfterAnother } from './update-inventory/concurrency/one-after-another.ts';
import { oneEffectPerAdjustmentId } from './update-inventory/concurrency/one-effect-per-adjustment-id.ts';
import { oneEffectPerKey } from './update-inventory/concurrency/one-effect-per-key.ts';
import { oneWinnerPerVersion } from './update-inventory/concurrency/one-winner-per-version.ts';
import { adjustmentId } from './update-inventory/exactly-once/adjustment-id.ts';
import { adjustmentIdHeader } from './update-inventory/exactly-once/adjustment-id-header.ts';
import { adjustmentIdPerProduct } from './update-inventory/exactly-once/adjustment-id-per-product.ts';
import { keyBeforeAdjustmentId } from './update-inventory/exactly-once/key-before-adjustment-id.ts';
import { keyPerProduct } from './update-inventory/exactly-once/key-per-product.ts';
import { keyReuse } from './update-inventory/exactly-once/key-reuse.ts';
import { keySyntax } from './update-inventory/exactly-once/key-syntax.ts';
import { notesAside } from './update-inventory/exactly-once/notes-aside.ts';
import { refusalFreesAdjustmentId } from './update-inventory/exactly-once/refusal-frees-adjustment-id.ts';
import { refusalFreesKey } from './update-inventory/exactly-once/refusal-frees-key.ts';
import { replay } from './update-inventory/exactly-once/replay.ts';
import { replayDespiteStaleVersion } from './update-inventory/exactly-once/replay-despite-stale-version.ts';
import { bodySize } from './update-inventory/input/body-size.ts';
import { fieldValues } from './update-inventory/input/field-values.ts';
import { malformedJson } from './update-inventory/input/malformed-json.ts';
import { mediaType } from './update-inventory/input/media-type.ts';
import { metadataSize } from './update-inventory/input/metadata-size.ts';
import { negativeStock } from './update-inventory/input/negative-stock.ts';
import { textLengths } from './update-inventory/input/text-lengths.ts';
import { unknownField } from './update-inventory/input/unknown-field.ts';
import { etagNamesVersion } from './update-inventory/preconditions/etag-names-version.ts';
import { ifMatchCurrent } from './update-inventory/preconditions/if-match-current.ts';
import { ifMatchMalformed } from './update-inventory/preconditions/if-match-malformed.ts';
import { ifMatchStale } from './update-inventory/preconditions/if-match-stale.ts';
import { ifMatchWeak } from './update-inventory/preconditions/if-match-weak.ts';
import { versionCountsChanges } from './update-inventory/preconditions/version-counts-changes.ts';
import { availableMismatch } from './update-inventory/refusals/available-mismatch.ts';
import { belowReserved } from './update-inventory/refusals/below-reserved.ts';
import { refusalChangesNothing } from './update-inventory/refusals/changes-nothing.ts';
import { insufficientStock } from './update-inventory/refusals/insufficient-stock.ts';
import { maxStock } from './update-inventory/refusals/max-stock.ts';
import { releaseExceedsReserved } from './update-inventory/refusals/release-exceeds-reserved.ts';
import { reserveBeyondAvailable } from './update-inventory/refusals/reserve-beyond-available.ts';
import { holdsAddUp } from './update-inventory/reservations/adds-up.ts';
import { closedHold } from './update-inventory/reservations/closed.ts';
import { expiresAsAsked } from './update-inventory/reservations/expires-as-asked.ts';
import { holdsFollowTheModel } from './update-inventory/reservations/follows-the-model.ts';
import { reservationInput } from './update-inventory/reservations/input.ts';
import { lastPiecesAreHeldOnce } from './update-inventory/reservations/last-pieces.ts';
import { neverEatsAnother } from './update-inventory/reservations/never-eats-another.ts';
import { noMoreThanHeld } from './update-inventory/reservations/no-more-than-held.ts';
import { loweredOnlyByName } from './update-inventory/reservations/only-by-name.ts';
import { optionalHold } from './update-inventory/reservations/optional.ts';
import { holdsPerProduct } from './update-inventory/reservations/per-product.ts';
import { raisesAHold } from './update-inventory/reservations/raises.ts';
import { holdIsRecorded } from './update-inventory/reservations/recorded.ts';
import { releasesAHold } from './update-inventory/reservations/releases.ts';
import { reopensAHold } from './update-inventory/reservations/reopens.ts';
import { holdIsReplayed } from './update-inventory/reservations/replay.ts';
import { salesDoesNotShip } from './update-inventory/reservations/sales-does-not-ship.ts';
import { shipsFromAHold } from './update-inventory/reservations/ships.ts';
import { takesAPart } from './update-inventory/reservations/takes-a-part.ts';
import { unknownHold } from './update-inventory/reservations/unknown.ts';
import { wholeOrRefused } from './update-inventory/reservations/whole-or-refused.ts';
import { auditChainHolds } from './verify-audit-chain/holds.ts';

/** Every promise of the contract, in the order in which they are checked. */
export const checks: readonly Check[] = [
  auditorOnlySeesHistory,
  forbiddenBeforeNotFound,
  managerAdjusts,
  methodNotAllowed,
  needsAToken,
  problemDocument,
  productNotFound,
  requestId,
  salesOnlyReserves,
  staffOnlyViews,
  unknownPath,
  listAgreesWithInventory,
  everyProductOnce,
  productQueryBounds,
  productAgreesWithInventory,
  malformedValidator,
  notModified,
  readsOwnWrites,
  absentStays,
  answerTellsTheChange,
  availableIsDerived,
  decrementTakes,
  followsTheModel,
  incrementAdds,
  releaseByDelta,
  reserveByDelta,
  setCounts,
  settingsAlone,
  shipByDelta,
  takesAllThatIsAllowed,
  touchesOneProduct,
  holdsFollowTheModel,
  availableMismatch,
  belowReserved,
  refusalChangesNothing,
  insufficientStock,
  maxStock,
  releaseExceedsReserved,
  reserveBeyondAvailable,
  bodySize,
  fieldValues,
  malformedJson,
  mediaType,
  metadataSize,
  negativeStock,
  textLengths,
  unknownField,
  adjustmentIdHeader,
  adjustmentIdPerProduct,
  adjustmentId,
  keyBeforeAdjustmentId,
  keyPerProduct,
  keyReuse,
  keySyntax,
  notesAside,
  refusalFreesAdjustmentId,
  refusalFreesKey,
  replayDespiteStaleVersion,
  replay,
  etagNamesVersion,
  ifMatchCurrent,
  ifMatchMalformed,
  ifMatchStale,
  ifMatchWeak,
  versionCountsChanges,
  losesNoUpdate,
  neverOversells,
  oneAfterAnother,
  oneEffectPerAdjustmentId,
  oneEffectPerKey,
  oneWinnerPerVersion,
  beforeAndOffset,
  historyFilters,
  historyKind,
  historyNeverChanges,
  newestFirst,
  pagesDoNotShift,
  historyPeriod,
  historyQueryBounds,
  recordsTheRequest,
  raisesAHold,
  expiresAsAsked,
  releasesAHold,
  shipsFromAHold,
  holdsAddUp,
  loweredOnlyByName,
  neverEatsAnother,
  takesAPart,
  wholeOrRefused,
  optionalHold,
  unknownHold,
  closedHold,
  reopensAHold,
  noMoreThanHeld,
  holdsPerProduct,
  reservationInput,
  holdIsReplayed,
  holdIsRecorded,
  salesDoesNotShip,
  lastPiecesAreHeldOnce,
  backorderOnlyWhereBothAllow,
  promisesWhatIsMissing,
  backorderAfterOwnHold,
  noBackorderWhenEnough,
  receiptsDoNotFill,
  everyHoldOnce,
  holdsByState,
  holdAgrees,
  holdNotFound,
  backordersByState,
  fulfillShipsWhole,
  fulfillsOnce,
  fulfillOneWinner,
  fulfillAllOrNone,
  fulfillUnknown,
  fulfillNeedsAdjust,
  batchInOrder,
  batchEachForItself,
  batchStopsOnError,
  batchItemKeys,
  batchKey,
  batchDocumentedForm,
  batchAlias,
  atomicAll,
  atomicNone,
  batchIfMatch,
  batchBounds,
  batchOnlyAdmin,
  lowStockLine,
  lowStockAgrees,
  lowStockOrder,
  lowStockOverride,
  lowStockCounts,
  lowStockQuery,
  rulesAreTold,
  rulesAreEnforced,
  auditRecordsEveryAttempt,
  auditIsChained,
  auditChainHolds,
  // Last: they look at the answers to all the others.
  noServerError,
  documentedStatus,
  documentedHeaders,
  documentedMediaType,
  documentedBody,
];
