import { batchAlias } from './batch-update-inventory/alias.ts';
import { atomicAll } from './batch-update-inventory/atomic-all.ts';
import { atomicNone } from './batch-update-inventory/atomic-none.ts';
import { batchKey } from './batch-update-inventory/batch-key.ts';
import { batchBounds } from './batch-update-inventory/bounds.ts';
import { batchDocumentedForm } from './batch-update-inventory/documented-form.ts';
import { batchEachForItself } from './batch-update-inventory/each-for-itself.ts';
import { batchIfMatch } from './batch-update-inventory/if-match.ts';
import { batchInOrder } from './batch-update-inventory/in-order.ts';
import { batchInput } from './batch-update-inventory/input.ts';
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
import { eachRole } from './every-operation/each-role.ts';
import { expiredToken } from './every-operation/expired-token.ts';
import { forbiddenBeforeNotFound } from './every-operation/forbidden-before-not-found.ts';
import { forgedToken } from './every-operation/forged-token.ts';
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
import { fulfillKeySyntax } from './fulfill-backorder/key-syntax.ts';
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
import { auditQuery } from './list-audit-records/query-bounds.ts';
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
import { realtimeChecks } from './realtime-checks.ts';
import { updateInventoryChecks } from './update-inventory-checks.ts';
import { auditChainHolds } from './verify-audit-chain/holds.ts';

/** Every promise of the contract, in the order in which they are checked. */
export const checks: readonly Check[] = [
  auditorOnlySeesHistory,
  eachRole,
  expiredToken,
  forbiddenBeforeNotFound,
  forgedToken,
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
  ...updateInventoryChecks,
  beforeAndOffset,
  historyFilters,
  historyKind,
  historyNeverChanges,
  newestFirst,
  pagesDoNotShift,
  historyPeriod,
  historyQueryBounds,
  recordsTheRequest,
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
  fulfillKeySyntax,
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
  batchInput,
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
  auditQuery,
  auditChainHolds,
  ...realtimeChecks,
  // Last: they look at the answers to all the others.
  noServerError,
  documentedStatus,
  documentedHeaders,
  documentedMediaType,
  documentedBody,
];
