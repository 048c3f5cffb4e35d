/** What each operation answers, as zod schemas, for checking a server's answers at run time. */
import * as z from 'zod/mini';
import { documentedAnswers, documentedCodes } from './generated/documented-answers.ts';
import type { OperationId } from './operations.ts';
import { type ProblemCode, problemKinds } from './problem-codes.ts';
import {
  auditRecordSchema,
  auditVerificationSchema,
  backorderSchema,
  batchUpdateResultSchema,
  confirmationRequiredSchema,
  historyEntrySchema,
  inventoryRulesSchema,
  inventorySchema,
  inventoryUpdateResultSchema,
  lowStockReportSchema,
  productSchema,
  realtimeTicketSchema,
  reservationSchema,
} from './schemas.ts';

/** The body of a success with this status. */
export function answerSchema(operationId: OperationId, status: number): z.ZodMiniType {
  return status === 202 ? confirmationRequiredSchema : answerSchemas[operationId];
}

const answerSchemas: Readonly<Record<OperationId, z.ZodMiniType>> = {
  listProducts: z.array(productSchema),
  getProduct: productSchema,
  getInventory: inventorySchema,
  updateInventory: inventoryUpdateResultSchema,
  batchUpdateInventory: batchUpdateResultSchema,
  listInventoryHistory: z.array(historyEntrySchema),
  listReservations: z.array(reservationSchema),
  getReservation: reservationSchema,
  listBackorders: z.array(backorderSchema),
  fulfillBackorder: inventoryUpdateResultSchema,
  listLowStock: lowStockReportSchema,
  getInventoryRules: inventoryRulesSchema,
  listAuditRecords: z.array(auditRecordSchema),
  verifyAuditChain: auditVerificationSchema,
  createRealtimeTicket: realtimeTicketSchema,
  // Its body goes on: each event holds a `realtimeMessageSchema`.
  openRealtimeStream: z.string(),
};

const fieldErrors = z.array(z.object({ field: z.string(), message: z.string() })).check(z.minLength(1));
const count = z.int().check(z.minimum(0));
const withErrors = { errors: fieldErrors };

/** The members that problems with this code have beyond the ones that all have. */
const extrasByCode: Readonly<Partial<Record<ProblemCode, Readonly<Record<string, z.ZodMiniType>>>>> = {
  'invalid-request': withErrors,
  'malformed-body': withErrors,
  forbidden: { required_permission: z.enum(['view', 'adjust', 'reserve', 'bulk_update', 'history_view']) },
  'reservation-not-active': { state: z.enum(['released', 'committed', 'expired']) },
  'adjustment-already-processed': {
    inventory_history_id: z.string(),
    original: inventoryUpdateResultSchema,
    payload_matches: z.boolean(),
  },
  'quota-exceeded': { quota: z.enum(['ip', 'user']), limit: count, retry_after_seconds: count },
  'version-mismatch': { current_version: z.int().check(z.minimum(1)) },
  'insufficient-stock': { ...withErrors, available: count, requested: count },
  'below-reserved': withErrors,
  'release-exceeds-reserved': withErrors,
  'below-active-reservations': withErrors,
  'release-exceeds-reservation': withErrors,
  'max-stock': withErrors,
  'max-single-adjustment': withErrors,
  'max-reserved-percentage': withErrors,
  'max-daily-adjustments': withErrors,
  'available-mismatch': withErrors,
  'idempotency-key-reused': withErrors,
  'batch-refused': {
    errors: z
      .array(
        z.object({
          index: count,
          product_id: z.string(),
          code: z.string(),
          field: z.string(),
          message: z.string(),
        }),
      )
      .check(z.minLength(1)),
  },
};

/** A problem with this code. */
export function problemSchema(code: ProblemCode): z.ZodMiniType {
  const { status, type } = problemKinds[code];
  return z.object({
    type: z.string().check(z.endsWith(`/${type}`)),
    title: z.string().check(z.minLength(1)),
    status: z.literal(status),
    detail: z.string().check(z.minLength(1)),
    instance: z.string().check(z.startsWith('/')),
    code: z.literal(code),
    request_id: z.string().check(z.minLength(1)),
    ...extrasByCode[code],
  });
}

/** The headers that an operation's answer with this status always has; `undefined` for a status that is not documented. */
export function requiredHeaders(operationId: OperationId, status: number): readonly string[] | undefined {
  const byStatus: Readonly<Record<string, readonly string[]>> = documentedAnswers[operationId];
  return byStatus[String(status)];
}

/** The statuses that an operation documents. */
export function documentedStatuses(operationId: OperationId): number[] {
  return Object.keys(documentedAnswers[operationId]).map(Number);
}

/** The codes that the problem of an operation's refusal with this status may have; none for a success. */
export function documentedProblemCodes(operationId: OperationId, status: number): readonly ProblemCode[] {
  const byStatus: Readonly<Record<string, readonly ProblemCode[]>> = documentedCodes[operationId];
  return byStatus[String(status)] ?? [];
}
