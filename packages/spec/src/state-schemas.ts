/** What a product, its promises and its ledger look like. */
import * as z from 'zod/mini';
import { count, dateTime, nullable, stockCount } from './schema-parts.ts';
import { operationSchema } from './update-schemas.ts';

const inventoryShape = {
  id: z.string(),
  stock: stockCount(),
  available: count(),
  reserved: count(),
  backordered: count(),
  reorder_threshold: nullable(count()),
  backorder_allowed: z.boolean(),
  version: z.int().check(z.minimum(1)),
  updated_at: dateTime(),
};

/** The answer of `GET /products/{productId}/inventory`. */
export const inventorySchema = z.object(inventoryShape);

/** The answer of `GET /products/{productId}`. */
export const productSchema = z.object({ ...inventoryShape, name: z.string() });

/** `metadata` in the answer to a change: the request's, with the server's own keys over it. */
export const updateMetadataSchema = z.catchall(
  z.object({
    reason: nullable(z.string()),
    notes: nullable(z.string()),
    location: nullable(z.string()),
    adjusted_by: z.string(),
  }),
  z.unknown(),
);

/** `active`, or what closed it. */
export const reservationStateSchema = z.enum(['active', 'released', 'committed', 'expired']);

/** The answer of `GET /products/{productId}/inventory/reservations/{reservationId}`. */
export const reservationSchema = z.object({
  id: z.string(),
  product_id: z.string(),
  order_id: nullable(z.string()),
  state: reservationStateSchema,
  quantity: count(),
  raised: count(),
  released: count(),
  committed: count(),
  expired: count(),
  expires_at: nullable(dateTime()),
  created_at: dateTime(),
  updated_at: dateTime(),
});

/** `open` until it is shipped. */
export const backorderStateSchema = z.enum(['open', 'fulfilled']);

/** One backorder of `GET /products/{productId}/inventory/backorders`. */
export const backorderSchema = z.object({
  id: z.string(),
  product_id: z.string(),
  order_id: nullable(z.string()),
  state: backorderStateSchema,
  quantity: z.int().check(z.minimum(1)),
  created_at: dateTime(),
  fulfilled_at: nullable(dateTime()),
});

/** The answer of `PATCH /products/{productId}/inventory`. */
export const inventoryUpdateResultSchema = z.object({
  id: z.string(),
  stock: stockCount(),
  available: count(),
  reserved: count(),
  previous_stock: stockCount(),
  adjustment: z.int(),
  operation: operationSchema,
  updated_at: dateTime(),
  inventory_history_id: z.string(),
  metadata: updateMetadataSchema,
  version: z.int().check(z.minimum(2)),
  previous_reserved: count(),
  reserved_adjustment: z.int(),
  backordered: count(),
  backorder_allowed: z.boolean(),
  reorder_threshold: nullable(count()),
  reservation: z.exactOptional(reservationSchema),
  backorder_created: z.boolean(),
  backorder_quantity: count(),
  backorder_id: nullable(z.string()),
});

/** The answer of `PATCH /products/{productId}/inventory` to a wish for a preview. */
export const confirmationRequiredSchema = z.object({
  status: z.enum(['confirmation_required']),
  confirmation_token: z.string(),
  expires_at: dateTime(),
  preview: z.object({
    id: z.string(),
    version: z.int().check(z.minimum(1)),
    previous_stock: stockCount(),
    stock: stockCount(),
    adjustment: z.int(),
    previous_reserved: count(),
    reserved: count(),
    reserved_adjustment: z.int(),
    available: count(),
    backordered: count(),
  }),
});

/** What a committed change meant. */
export const historyKindSchema = z.enum([
  'received',
  'adjusted',
  'counted',
  'reserved',
  'released',
  'reservation_expired',
  'shipped',
  'backordered',
  'backorder_filled',
  'settings',
]);

/** One entry of `GET /products/{productId}/inventory/history`. */
export const historyEntrySchema = z.object({
  id: z.string(),
  seq: z.int().check(z.minimum(1)),
  version: z.int().check(z.minimum(2)),
  product_id: z.string(),
  timestamp: dateTime(),
  kind: historyKindSchema,
  operation: operationSchema,
  quantity: count(),
  reason: nullable(z.string()),
  notes: nullable(z.string()),
  previous_stock: stockCount(),
  new_stock: stockCount(),
  adjustment: z.int(),
  previous_reserved: count(),
  new_reserved: count(),
  reserved_adjustment: z.int(),
  backorder_adjustment: z.int(),
  adjusted_by: z.string(),
  adjustment_id: nullable(z.string()),
  location: nullable(z.string()),
  batch_number: nullable(z.string()),
  cost_per_unit: nullable(z.number()),
  expires_at: nullable(dateTime()),
  reservation_id: nullable(z.string()),
  order_id: nullable(z.string()),
  metadata: z.record(z.string(), z.unknown()),
});
