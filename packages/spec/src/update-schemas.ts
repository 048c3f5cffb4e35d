/** What may be asked for. */
import * as z from 'zod/mini';
import { count, dateTime, metadata, money, nullable, text } from './schema-parts.ts';

/** `set`, `increment` or `decrement`. */
export const operationSchema = z.enum(['set', 'increment', 'decrement']);

/** What a change says of the hold that it works on. */
export const reservationRequestSchema = z.strictObject({
  id: text({ min: 1, max: 128 }),
  order_id: z.exactOptional(text({ min: 1, max: 128 })),
  expires_in_seconds: z.exactOptional(nullable(z.int().check(z.minimum(60), z.maximum(2_678_400)))),
  allow_partial: z._default(z.boolean(), false),
  optional: z._default(z.boolean(), false),
});

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
  reservation: z.exactOptional(reservationRequestSchema),
  allow_backorder: z._default(z.boolean(), false),
  metadata: z.exactOptional(metadata),
});
