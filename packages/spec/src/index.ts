export type { components, operations as OpenApiOperations, paths } from './generated/openapi.ts';
export { limits } from './limits.ts';
export { type Operation, type OperationId, operations } from './operations.ts';
export {
  defaultProblemTypeBase,
  type Problem,
  type ProblemCode,
  type ProblemKind,
  problemKinds,
} from './problem-codes.ts';
export { type RealtimeCloseCode, realtimeCloseCodes } from './realtime-close-codes.ts';
export { isPermitted, type Permission, permissionsByRole, type Role, roles } from './roles.ts';
export type {
  AuditRecord,
  AuditVerification,
  Backorder,
  BatchUpdate,
  BatchUpdateResult,
  ConfirmationRequired,
  FieldError,
  HistoryEntry,
  HistoryKind,
  Inventory,
  InventoryOperation,
  InventoryRules,
  InventoryUpdate,
  InventoryUpdateResult,
  LowStockProduct,
  LowStockReport,
  Product,
  RealtimeCrossing,
  RealtimeMark,
  RealtimeMessage,
  RealtimeSnapshot,
  RealtimeTicket,
  RealtimeUpdate,
  Reservation,
  ReservationRequest,
} from './wire.ts';
