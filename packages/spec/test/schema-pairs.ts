import * as schemas from '@onhand/spec/schemas';
import { document, type JsonSchema, parametersOf } from './openapi-document.ts';

/** A zod schema and what openapi.yaml says about the same thing. */
export interface SchemaPair {
  readonly name: string;
  readonly zod: (typeof schemas)[keyof typeof schemas];
  readonly documented: JsonSchema;
}

const component = (name: string): JsonSchema => document.components.schemas[name] ?? {};

/** The query parameters of an operation as one object schema; a parameter that is not documented is refused. */
function query(operationId: string): JsonSchema {
  const parameters = parametersOf(operationId, 'query');
  return {
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(parameters.map(({ name, schema }) => [name, schema])),
    required: parameters.filter(({ required }) => required).map(({ name }) => name),
  };
}

const documentedSchemas: Record<keyof typeof schemas, JsonSchema> = {
  operationSchema: component('Operation'),
  inventorySchema: component('Inventory'),
  productSchema: component('Product'),
  inventoryUpdateSchema: component('InventoryUpdate'),
  updateMetadataSchema: component('UpdateMetadata'),
  inventoryUpdateResultSchema: component('InventoryUpdateResult'),
  historyKindSchema: component('HistoryKind'),
  historyEntrySchema: component('HistoryEntry'),
  auditOutcomeSchema: component('AuditOutcome'),
  confirmationRequiredSchema: component('ConfirmationRequired'),
  auditRecordSchema: component('AuditRecord'),
  auditVerificationSchema: component('AuditVerification'),
  reservationRequestSchema: component('ReservationRequest'),
  reservationStateSchema: component('ReservationState'),
  reservationSchema: component('Reservation'),
  backorderStateSchema: component('BackorderState'),
  backorderSchema: component('Backorder'),
  lowStockStatusSchema: component('LowStockStatus'),
  lowStockReportSchema: component('LowStockReport'),
  inventoryRulesSchema: component('InventoryRules'),
  batchUpdateResultSchema: component('BatchUpdateResult'),
  realtimeTicketSchema: component('RealtimeTicket'),
  realtimeSnapshotSchema: component('RealtimeSnapshot'),
  realtimeUpdateSchema: component('RealtimeUpdate'),
  realtimeCrossingSchema: component('RealtimeCrossing'),
  realtimeMarkSchema: component('RealtimeMark'),
  realtimeMessageSchema: component('RealtimeMessage'),
  openRealtimeStreamQuerySchema: query('openRealtimeStream'),
  listReservationsQuerySchema: query('listReservations'),
  listBackordersQuerySchema: query('listBackorders'),
  listLowStockQuerySchema: query('listLowStock'),
  listProductsQuerySchema: query('listProducts'),
  listInventoryHistoryQuerySchema: query('listInventoryHistory'),
  listAuditRecordsQuerySchema: query('listAuditRecords'),
};

/** Every zod schema of the package with its counterpart. */
export const schemaPairs: readonly SchemaPair[] = Object.entries(schemas).map(([name, zod]) => ({
  name,
  zod,
  documented: documentedSchemas[name as keyof typeof schemas],
}));
