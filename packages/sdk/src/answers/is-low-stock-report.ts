import { type FieldTypes, hasFields } from './has-fields.ts';
import type { LowStockProduct, LowStockReport } from './open-answers.ts';

const productEssentials = {
  product_id: 'string',
  current_stock: 'number',
  total_stock: 'number',
  reserved: 'number',
  threshold: 'number',
  status: 'string',
} as const satisfies FieldTypes & Partial<Record<keyof LowStockProduct, string>>;

const essentials = {
  low_stock_products: [productEssentials],
  total_checked: 'number',
  critical_count: 'number',
  warning_count: 'number',
} as const satisfies FieldTypes & Partial<Record<keyof LowStockReport, unknown>>;

/** Whether an answer holds a report of what is low, as far as a program must be able to rely on it. */
export function isLowStockReport(body: unknown): body is LowStockReport {
  return hasFields(body, essentials);
}
