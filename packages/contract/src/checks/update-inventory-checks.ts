import type { Check } from './check.ts';
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
import { confirmsOnce } from './update-inventory/confirmation/confirms-once.ts';
import { previews } from './update-inventory/confirmation/previews.ts';
import { adjustmentId } from './update-inventory/exactly-once/adjustment-id.ts';
import { adjustmentIdHeader } from './update-inventory/exactly-once/adjustment-id-header.ts';
import { adjustmentIdPerProduct } from './update-inventory/exactly-once/adjustment-id-per-product.ts';
import { keyBeforeAdjustmentId } from './update-inventory/exactly-once/key-before-adjustment-id.ts';
import { keyPerCaller } from './update-inventory/exactly-once/key-per-caller.ts';
import { keyPerProduct } from './update-inventory/exactly-once/key-per-product.ts';
import { keyReuse } from './update-inventory/exactly-once/key-reuse.ts';
import { keySyntax } from './update-inventory/exactly-once/key-syntax.ts';
import { namesToTheLetter } from './update-inventory/exactly-once/names-to-the-letter.ts';
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
import { expires } from './update-inventory/reservations/expires.ts';
import { expiresAsAsked } from './update-inventory/reservations/expires-as-asked.ts';
import { holdsFollowTheModel } from './update-inventory/reservations/follows-the-model.ts';
import { reservationInput } from './update-inventory/reservations/input.ts';
import { lastPiecesAreHeldOnce } from './update-inventory/reservations/last-pieces.ts';
import { holdNamesToTheLetter } from './update-inventory/reservations/names-to-the-letter.ts';
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

/** The promises of a change of one product. */
export const updateInventoryChecks: readonly Check[] = [
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
  previews,
  confirmsOnce,
  adjustmentIdHeader,
  adjustmentIdPerProduct,
  adjustmentId,
  keyBeforeAdjustmentId,
  keyPerCaller,
  keyPerProduct,
  keyReuse,
  keySyntax,
  namesToTheLetter,
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
  raisesAHold,
  expiresAsAsked,
  expires,
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
  holdNamesToTheLetter,
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
];
