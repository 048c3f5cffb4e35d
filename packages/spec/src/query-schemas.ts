/** The queries of the lists, with numbers already read from their text. */
import * as z from 'zod/mini';
import { limits } from './limits.ts';
import { auditOutcomeSchema, lowStockStatusSchema } from './report-schemas.ts';
import { count, dateTime, text } from './schema-parts.ts';
import { backorderStateSchema, reservationStateSchema } from './state-schemas.ts';
import { operationSchema } from './update-schemas.ts';

const page = (limit: { min: number; max: number; default: number }) =>
  z._default(z.int().check(z.minimum(limit.min), z.maximum(limit.max)), limit.default);

const idPage = { limit: page(limits.page), cursor: z.exactOptional(text({ min: 1, max: 512 })) };

/** The query of `GET /products`, with numbers already read from their text. */
export const listProductsQuerySchema = z.strictObject({
  limit: page(limits.page),
  cursor: z.exactOptional(text({ min: 1, max: 512 })),
});

/** The query of `GET /products/{productId}/inventory/reservations`, with numbers already read from their text. */
export const listReservationsQuerySchema = z.strictObject({
  ...idPage,
  state: z.exactOptional(reservationStateSchema),
});

/** The query of `GET /products/{productId}/inventory/backorders`, with numbers already read from their text. */
export const listBackordersQuerySchema = z.strictObject({
  ...idPage,
  state: z.exactOptional(backorderStateSchema),
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

/** The query of `GET /inventory/audit`, with numbers already read from their text. */
export const listAuditRecordsQuerySchema = z.strictObject({
  limit: page(limits.page),
  before: z.exactOptional(z.int().check(z.minimum(1))),
  start_date: z.exactOptional(dateTime()),
  end_date: z.exactOptional(dateTime()),
  actor: z.exactOptional(text({ min: 1, max: 256 })),
  action: z.exactOptional(text({ min: 1, max: 128 })),
  product_id: z.exactOptional(text({ min: 1, max: 128 })),
  outcome: z.exactOptional(auditOutcomeSchema),
});

/** The query of `GET /inventory/low-stock`, with numbers already read from their text. */
export const listLowStockQuerySchema = z.strictObject({
  ...idPage,
  threshold: z.exactOptional(count()),
  status: z.exactOptional(lowStockStatusSchema),
});

/** The query of `GET /inventory/realtime`, with a list of products and numbers already read from their text. */
export const openRealtimeStreamQuerySchema = z.strictObject({
  product_id: z.array(text({ min: 1, max: 128 })).check(z.minLength(1), z.maxLength(100)),
  since: z.exactOptional(count()),
  ticket: z.exactOptional(text({ min: 1, max: 256 })),
});
