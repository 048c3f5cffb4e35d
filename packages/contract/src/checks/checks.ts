import type { Check } from './check.ts';
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
import { malformedValidator } from './get-inventory/malformed-validator.ts';
import { notModified } from './get-inventory/not-modified.ts';
import { readsOwnWrites } from './get-inventory/reads-own-writes.ts';
import { productAgreesWithInventory } from './get-product/agrees-with-inventory.ts';
import { beforeAndOffset } from './list-inventory-history/before-and-offset.ts';
import { historyFilters } from './list-inventory-history/filters.ts';
import { historyKind } from './list-inventory-history/kind.ts';
import { historyNeverChanges } from './list-inventory-history/never-changes.ts';
import { newestFirst } from './list-inventory-history/newest-first.ts';
import { pagesDoNotShift } from './list-inventory-history/pages-do-not-shift.ts';
import { historyPeriod } from './list-inventory-history/period.ts';
import { historyQueryBounds } from './list-inventory-history/query-bounds.ts';
import { recordsTheRequest } from './list-inventory-history/records-the-request.ts';
import { listAgreesWithInventory } from './list-products/agrees-with-inventory.ts';
import { everyProductOnce } from './list-products/every-product-once.ts';
import { productQueryBounds } from './list-products/query-bounds.ts';
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
];
