/**
 * The wire as zod schemas, for validation at run time. They say what openapi.yaml says: the compiler holds the types
 * equal (test/schemas.test-d.ts) and a test holds the constraints and the verdicts equal (test/schemas.test.ts).
 *
 * `zod/mini` keeps them small in a browser.
 */
export {
  listAuditRecordsQuerySchema,
  listBackordersQuerySchema,
  listInventoryHistoryQuerySchema,
  listLowStockQuerySchema,
  listProductsQuerySchema,
  listReservationsQuerySchema,
  openRealtimeStreamQuerySchema,
} from './query-schemas.ts';
export {
  realtimeCrossingSchema,
  realtimeMarkSchema,
  realtimeMessageSchema,
  realtimeSnapshotSchema,
  realtimeTicketSchema,
  realtimeUpdateSchema,
} from './realtime-schemas.ts';
export {
  auditOutcomeSchema,
  auditRecordSchema,
  auditVerificationSchema,
  batchUpdateResultSchema,
  inventoryRulesSchema,
  lowStockReportSchema,
  lowStockStatusSchema,
} from './report-schemas.ts';
export {
  backorderSchema,
  backorderStateSchema,
  confirmationRequiredSchema,
  historyEntrySchema,
  historyKindSchema,
  inventorySchema,
  inventoryUpdateResultSchema,
  productSchema,
  reservationSchema,
  reservationStateSchema,
  updateMetadataSchema,
} from './state-schemas.ts';
export { inventoryUpdateSchema, operationSchema, reservationRequestSchema } from './update-schemas.ts';
