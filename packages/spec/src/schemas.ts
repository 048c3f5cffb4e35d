/**
 * The wire as zod schemas, for validation at run time. They say what openapi.yaml says: the compiler holds the types
 * equal (test/schemas.test-d.ts) and a test holds the constraints and the verdicts equal (test/schemas.test.ts).
 *
 * `zod/mini` keeps them small in a browser.
 */
import * as z from 'zod/mini';
import { limits } from './limits.ts';

const count = () => z.int().check(z.minimum(0));
const stockCount = () => z.int().check(z.minimum(0), z.maximum(limits.maxStock));
const nullable = <T extends z.core.SomeType>(schema: T) => z.union([schema, z.null()]);

/** A string bounded in Unicode code points, as JSON Schema counts them. */
const text = ({ min = 0, max }: { min?: number; max: number }) =>
  z.string().check(...(min > 0 ? [z.minLength(min)] : []), z.maxLength(max));

const dateTime = () => z.iso.datetime({ offset: true });

const hasFourDecimals = (value: number) => Math.round(value * 10_000) / 10_000 === value;

const money = () =>
  z
    .number()
    .check(
      z.minimum(0),
      z.maximum(1_000_000_000),
      z.refine(hasFourDecimals, { error: 'must have at most 4 decimals' }),
    )
    .register(z.globalRegistry, { multipleOf: 0.0001 });

/** Free data: at most 50 keys, at most 8 KiB as JSON. */
const metadata = z
  .record(z.string(), z.unknown())
  .check(
    z.refine((value) => Object.keys(value).length <= 50, { error: 'must have at most 50 keys', abort: true }),
    z.refine((value) => isWithinJsonBytes(value, limits.maxMetadataBytes), {
      error: `must be at most ${limits.maxMetadataBytes} bytes as JSON`,
    }),
  )
  .register(z.globalRegistry, { maxProperties: 50 });

function isWithinJsonBytes(value: unknown, maxBytes: number): boolean {
  // Each level costs two bytes, so a value this deep is too long; and JSON.stringify would overflow the stack on it.
  if (isDeeperThan(value, maxBytes / 2)) return false;
  return new TextEncoder().encode(JSON.stringify(value)).length <= maxBytes;
}

/** Walks level by level: a body may be nested deeper than the stack is. */
function isDeeperThan(value: unknown, depth: number): boolean {
  let level = [value];
  for (let reached = 0; reached <= depth; reached++) {
    level = level.flatMap((node) => (typeof node === 'object' && node !== null ? Object.values(node) : []));
    if (level.length === 0) return false;
  }
  return true;
}

/** `set`, `increment` or `decrement`. */
export const operationSchema = z.enum(['set', 'increment', 'decrement']);

/** The body of `PATCH /products/{productId}/inventory`. */
export const inventoryUpdateSchema = z.strictObject({
  stock: count(),
  operation: z._default(operationSchema, 'set'),
  reason: z.exactOptional(text({ max: 100 })),
  notes: z.exactOptional(text({ max: 500 })),
  adjustment_id: z.exactOptional(text({ min: 1, max: 128 })),
  location: z.exactOptional(text({ max: 50 })),
  cost_per_unit: z.exactOptional(money()),
  expires_at: z.exactOptional(dateTime()),
  reserved: z.exactOptional(count()),
  available: z.exactOptional(count()),
  backorder_allowed: z.exactOptional(z.boolean()),
  reorder_threshold: z.exactOptional(nullable(count())),
  batch_number: z.exactOptional(text({ max: 50 })),
  metadata: z.exactOptional(metadata),
});

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

const page = (limit: { min: number; max: number; default: number }) =>
  z._default(z.int().check(z.minimum(limit.min), z.maximum(limit.max)), limit.default);

/** The query of `GET /products`, with numbers already read from their text. */
export const listProductsQuerySchema = z.strictObject({
  limit: page(limits.page),
  cursor: z.exactOptional(text({ min: 1, max: 512 })),
});

/** The query of `GET /products/{productId}/inventory/history`, with numbers already read from their text. */
export const listInventoryHistoryQuerySchema = z.strictObject({
  limit: page(limits.page),
  offset: z._default(count(), 0),
  start_date: z.exactOptional(dateTime()),
  end_date: z.exactOptional(dateTime()),
  before: z.exactOptional(z.int().check(z.minimum(1))),
  operation: z.exactOptional(operationSchema),
  reason: z.exactOptional(text({ max: 100 })),
  order_id: z.exactOptional(text({ min: 1, max: 128 })),
});
