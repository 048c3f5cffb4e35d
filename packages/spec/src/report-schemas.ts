/** What reports, batches and the audit say. */
import * as z from 'zod/mini';
import { count, dateTime, nullable, stockCount } from './schema-parts.ts';
import { inventoryUpdateResultSchema } from './state-schemas.ts';

/** `critical` is at or below half of the threshold. */
export const lowStockStatusSchema = z.enum(['critical', 'warning']);

/** The answer of `GET /inventory/low-stock`. */
export const lowStockReportSchema = z.object({
  low_stock_products: z.array(
    z.object({
      product_id: z.string(),
      current_stock: count(),
      total_stock: stockCount(),
      reserved: count(),
      threshold: count(),
      status: lowStockStatusSchema,
      last_updated: dateTime(),
    }),
  ),
  total_checked: count(),
  critical_count: count(),
  warning_count: count(),
});

const permissionList = z.array(z.enum(['view', 'adjust', 'reserve', 'bulk_update', 'history_view']));

const limit = () => nullable(count());

const seconds = () => z.int().check(z.minimum(1));

/** The answer of `GET /inventory/rules`. */
export const inventoryRulesSchema = z.object({
  policy: z.enum(['open', 'documented']),
  strict: z.boolean(),
  admin_only: z.boolean(),
  max_stock: count(),
  max_single_adjustment: limit(),
  max_reserved_percentage: limit(),
  max_daily_adjustments: limit(),
  hourly_adjustments_per_user: limit(),
  hourly_adjustments_per_ip: limit(),
  max_batch_items: z.int().check(z.minimum(1)),
  reservation_expires_in_seconds: z.object({ default: seconds(), min: seconds(), max: seconds() }),
  idempotency_retention_seconds: seconds(),
  permissions: z.object({
    admin: permissionList,
    manager: permissionList,
    staff: permissionList,
    sales: permissionList,
    auditor: permissionList,
  }),
});

const problemDocument = z.object({
  type: z.url(),
  title: z.string(),
  status: z.int().check(z.minimum(400), z.maximum(599)),
  detail: z.string(),
  instance: z.string(),
  code: z.string(),
  request_id: z.string(),
});

/** The answer of `POST /inventory/batch-update`. */
export const batchUpdateResultSchema = z.object({
  mode: z.enum(['per_item', 'atomic']),
  total: z.int().check(z.minimum(1)),
  successful: z.array(
    z.object({ index: count(), product_id: z.string(), result: inventoryUpdateResultSchema }),
  ),
  failed: z.array(
    z.object({
      index: count(),
      product_id: nullable(z.string()),
      status: z.int().check(z.minimum(400), z.maximum(599)),
      error: problemDocument,
    }),
  ),
  skipped: z.array(z.object({ index: count(), product_id: nullable(z.string()) })),
  summary: z.object({
    total_adjustment: z.int(),
    average_adjustment: z.number(),
    affected_products: count(),
    total_stock_after: count(),
  }),
});

/** What became of an attempt. */
export const auditOutcomeSchema = z.enum(['applied', 'replayed', 'previewed', 'refused', 'failed']);

const sha256 = () => z.string().check(z.regex(/^[0-9a-f]{64}$/));

/** One record of `GET /inventory/audit`. */
export const auditRecordSchema = z.object({
  id: z.string(),
  seq: z.int().check(z.minimum(1)),
  at: dateTime(),
  request_id: z.string(),
  actor: nullable(z.string()),
  ip: nullable(z.string()),
  user_agent: nullable(z.string()),
  session_id: nullable(z.string()),
  action: z.string(),
  product_id: nullable(z.string()),
  outcome: auditOutcomeSchema,
  status: z.int().check(z.minimum(200), z.maximum(599)),
  code: nullable(z.string()),
  inventory_history_id: nullable(z.string()),
  prev_hash: sha256(),
  hash: sha256(),
});

/** The answer of `GET /inventory/audit/verification`. */
export const auditVerificationSchema = z.object({
  valid: z.boolean(),
  count: count(),
  first_broken_seq: nullable(z.int().check(z.minimum(1))),
  reason: nullable(z.enum(['changed', 'removed', 'reordered'])),
  head_hash: sha256(),
});
