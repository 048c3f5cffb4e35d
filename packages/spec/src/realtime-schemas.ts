/** What is said in realtime. */
import * as z from 'zod/mini';
import { count, dateTime } from './schema-parts.ts';
import { historyEntrySchema, inventorySchema } from './state-schemas.ts';

/** The answer of `POST /inventory/realtime-tickets`. */
export const realtimeTicketSchema = z.object({ ticket: z.string(), expires_at: dateTime() });

const frame = { v: z.literal(1), seq: count(), at: dateTime() };

const about = {
  ...frame,
  product_id: z.string(),
  version: z.int().check(z.minimum(1)),
  data: inventorySchema,
};

/** The whole state of a product, from which its changes go on. */
export const realtimeSnapshotSchema = z.object({ ...about, type: z.literal('snapshot') });

/** A change, told after it was committed. */
export const realtimeUpdateSchema = z.object({
  ...about,
  type: z.literal('inventory.updated'),
  change: historyEntrySchema,
});

/** A change led a product over a line. */
export const realtimeCrossingSchema = z.object({
  ...about,
  type: z.enum(['inventory.low_stock', 'inventory.recovered', 'inventory.out_of_stock']),
});

/** What is said of a stream itself. */
export const realtimeMarkSchema = z.object({
  ...frame,
  type: z.enum(['resumed', 'resync', 'ping']),
  version_sum: z.exactOptional(z.int().check(z.minimum(1))),
});

/** One message of a stream. */
export const realtimeMessageSchema = z.discriminatedUnion('type', [
  realtimeSnapshotSchema,
  realtimeUpdateSchema,
  realtimeCrossingSchema,
  realtimeMarkSchema,
]);
