/** The types that zod infers are the types that openapi.yaml generates. Checked by the compiler (`pnpm types`), never run. */
import type { components, OpenApiOperations } from '@onhand/spec';
import type * as schemas from '@onhand/spec/schemas';
import type * as z from 'zod/mini';

type Schemas = components['schemas'];
type Query<Id extends keyof OpenApiOperations> = NonNullable<OpenApiOperations[Id]['parameters']['query']>;

/** True when two types are the same to the compiler: optional against `| undefined`, read-only and all. */
type Equal<A, B> =
  (<T>() => T extends Flat<A> ? 1 : 2) extends <T>() => T extends Flat<B> ? 1 : 2 ? true : false;
/** An intersection of objects as one object, all the way down. */
type Flat<T> = T extends object ? { [K in keyof T]: Flat<T[K]> } : T;
/** The type after its defaults were filled in. */
type Filled<T, Defaulted extends keyof T> = Omit<T, Defaulted> & Required<Pick<T, Defaulted>>;

/** What may be sent. zod lets a field with a default be `undefined` too, which JSON cannot say. */
type Sent<Schema extends z.core.$ZodType> = Given<z.input<Schema>>;
type Given<T> = T extends object ? { [K in keyof T]: Given<Exclude<T[K], undefined>> } : T;

declare function holds<Claim extends true>(): Claim;

holds<Equal<z.output<typeof schemas.operationSchema>, Schemas['Operation']>>();
holds<Equal<z.output<typeof schemas.inventorySchema>, Schemas['Inventory']>>();
holds<Equal<z.output<typeof schemas.productSchema>, Schemas['Product']>>();
holds<Equal<Sent<typeof schemas.inventoryUpdateSchema>, Schemas['InventoryUpdate']>>();
holds<
  Equal<
    z.output<typeof schemas.inventoryUpdateSchema>,
    Omit<Filled<Schemas['InventoryUpdate'], 'operation' | 'allow_backorder'>, 'reservation'> & {
      reservation?: Filled<Schemas['ReservationRequest'], 'allow_partial' | 'optional'>;
    }
  >
>();
holds<Equal<z.output<typeof schemas.confirmationRequiredSchema>, Schemas['ConfirmationRequired']>>();
holds<Equal<z.output<typeof schemas.auditRecordSchema>, Schemas['AuditRecord']>>();
holds<Equal<z.output<typeof schemas.auditVerificationSchema>, Schemas['AuditVerification']>>();
holds<Equal<z.output<typeof schemas.reservationSchema>, Schemas['Reservation']>>();
holds<Equal<z.output<typeof schemas.backorderSchema>, Schemas['Backorder']>>();
holds<Equal<z.output<typeof schemas.lowStockReportSchema>, Schemas['LowStockReport']>>();
holds<Equal<z.output<typeof schemas.inventoryRulesSchema>, Schemas['InventoryRules']>>();
holds<Equal<z.output<typeof schemas.batchUpdateResultSchema>, Schemas['BatchUpdateResult']>>();
holds<
  Equal<z.output<typeof schemas.listReservationsQuerySchema>, Filled<Query<'listReservations'>, 'limit'>>
>();
holds<Equal<z.output<typeof schemas.listBackordersQuerySchema>, Filled<Query<'listBackorders'>, 'limit'>>>();
holds<Equal<z.output<typeof schemas.listLowStockQuerySchema>, Filled<Query<'listLowStock'>, 'limit'>>>();
holds<Equal<Sent<typeof schemas.openRealtimeStreamQuerySchema>, Query<'openRealtimeStream'>>>();
holds<Equal<z.output<typeof schemas.realtimeTicketSchema>, Schemas['RealtimeTicket']>>();
holds<Equal<z.output<typeof schemas.realtimeSnapshotSchema>, Schemas['RealtimeSnapshot']>>();
holds<Equal<z.output<typeof schemas.realtimeUpdateSchema>, Schemas['RealtimeUpdate']>>();
holds<Equal<z.output<typeof schemas.realtimeCrossingSchema>, Schemas['RealtimeCrossing']>>();
holds<Equal<z.output<typeof schemas.realtimeMarkSchema>, Schemas['RealtimeMark']>>();
holds<Equal<z.output<typeof schemas.realtimeMessageSchema>, Schemas['RealtimeMessage']>>();
holds<Equal<z.output<typeof schemas.updateMetadataSchema>, Schemas['UpdateMetadata']>>();
holds<Equal<z.output<typeof schemas.inventoryUpdateResultSchema>, Schemas['InventoryUpdateResult']>>();
holds<Equal<z.output<typeof schemas.historyKindSchema>, Schemas['HistoryKind']>>();
holds<Equal<z.output<typeof schemas.historyEntrySchema>, Schemas['HistoryEntry']>>();
holds<Equal<Sent<typeof schemas.listProductsQuerySchema>, Query<'listProducts'>>>();
holds<Equal<z.output<typeof schemas.listProductsQuerySchema>, Filled<Query<'listProducts'>, 'limit'>>>();
holds<Equal<Sent<typeof schemas.listInventoryHistoryQuerySchema>, Query<'listInventoryHistory'>>>();
holds<
  Equal<
    z.output<typeof schemas.listInventoryHistoryQuerySchema>,
    Filled<Query<'listInventoryHistory'>, 'limit' | 'offset'>
  >
>();
holds<Equal<z.output<typeof schemas.auditOutcomeSchema>, Schemas['AuditOutcome']>>();
holds<Equal<Sent<typeof schemas.listAuditRecordsQuerySchema>, Query<'listAuditRecords'>>>();
holds<
  Equal<z.output<typeof schemas.listAuditRecordsQuerySchema>, Filled<Query<'listAuditRecords'>, 'limit'>>
>();

// The comparison itself sees what must be seen.
// @ts-expect-error a number is not a string
holds<Equal<{ a: number }, { a: string }>>();
// @ts-expect-error optional is not the same as present and perhaps undefined
holds<Equal<{ a?: number }, { a: number | undefined }>>();
// @ts-expect-error a wider type is not the same
holds<Equal<{ a: number | null }, { a: number }>>();
