import {
  type AuditRecord,
  type Backorder,
  type BatchUpdateResult,
  type HistoryEntry,
  type Inventory,
  type InventoryUpdateResult,
  type LowStockReport,
  type ProblemCode,
  problemKinds,
  type Reservation,
} from '@onhand/spec';
import type { Step } from './scripted-fetch.ts';

export const inventory: Inventory = {
  id: 'mug',
  stock: 100,
  available: 95,
  reserved: 5,
  backordered: 0,
  reorder_threshold: 20,
  backorder_allowed: false,
  version: 1,
  updated_at: '2026-01-15T10:30:00.000Z',
};

export const result: InventoryUpdateResult = {
  ...inventory,
  stock: 150,
  available: 145,
  version: 2,
  previous_stock: 100,
  adjustment: 50,
  operation: 'increment',
  inventory_history_id: 'inv_1',
  metadata: { reason: null, notes: null, location: null, adjusted_by: 'admin' },
  previous_reserved: 5,
  reserved_adjustment: 0,
  backorder_created: false,
  backorder_quantity: 0,
  backorder_id: null,
};

export const reservation: Reservation = {
  id: 'cart_8',
  product_id: 'mug',
  order_id: 'order_17',
  state: 'active',
  quantity: 5,
  raised: 5,
  released: 0,
  committed: 0,
  expired: 0,
  expires_at: '2026-01-15T11:00:00.000Z',
  created_at: '2026-01-15T10:30:00.000Z',
  updated_at: '2026-01-15T10:30:00.000Z',
};

/** The result of a change that raised, lowered or shipped a reservation. */
export const heldResult = { ...result, reservation };

export const backorder: Backorder = {
  id: 'bo_1',
  product_id: 'mug',
  order_id: 'order_17',
  state: 'open',
  quantity: 3,
  created_at: '2026-01-15T10:30:00.000Z',
  fulfilled_at: null,
};

export const lowStockReport: LowStockReport = {
  low_stock_products: [
    {
      product_id: 'mug',
      current_stock: 8,
      total_stock: 10,
      reserved: 2,
      threshold: 20,
      status: 'critical',
      last_updated: '2026-01-15T10:30:00.000Z',
    },
  ],
  total_checked: 4,
  critical_count: 1,
  warning_count: 2,
};

export const auditRecord: AuditRecord = {
  id: 'aud_1',
  seq: 1,
  at: '2026-01-15T10:30:00.000Z',
  request_id: 'req_1',
  actor: 'admin',
  ip: null,
  user_agent: null,
  session_id: null,
  action: 'updateInventory',
  product_id: 'mug',
  outcome: 'applied',
  status: 200,
  code: null,
  inventory_history_id: 'inv_1',
  prev_hash: '0'.repeat(64),
  hash: 'a'.repeat(64),
};

export const batchResult: BatchUpdateResult = {
  mode: 'per_item',
  total: 1,
  successful: [{ index: 0, product_id: 'mug', result }],
  failed: [],
  skipped: [],
  summary: { total_adjustment: 50, average_adjustment: 50, affected_products: 1, total_stock_after: 150 },
};

export const entry: HistoryEntry = {
  id: 'inv_1',
  seq: 1,
  version: 2,
  product_id: 'mug',
  timestamp: '2026-01-15T10:30:00.000Z',
  kind: 'received',
  operation: 'increment',
  quantity: 50,
  reason: null,
  notes: null,
  previous_stock: 100,
  new_stock: 150,
  adjustment: 50,
  previous_reserved: 5,
  new_reserved: 5,
  reserved_adjustment: 0,
  backorder_adjustment: 0,
  adjusted_by: 'admin',
  adjustment_id: null,
  location: null,
  batch_number: null,
  cost_per_unit: null,
  expires_at: null,
  reservation_id: null,
  order_id: null,
  metadata: {},
};

/** Answers 200 with a body, or with what `init` says. */
export function answer(body: unknown, init: ResponseInit = {}): Step {
  return () => Response.json(body, init);
}

/** Answers with exactly this text. */
export function answerText(text: string | null, init: ResponseInit = {}): Step {
  return () => new Response(text, init);
}

/** Members that a problem of this code must have. */
const extras: { readonly [Code in ProblemCode]?: object } = {
  forbidden: { required_permission: 'adjust' },
  'version-mismatch': { current_version: 7 },
  'insufficient-stock': { available: 3, requested: 5 },
  'reservation-not-active': { state: 'expired' },
  'batch-refused': { errors: [{ index: 0, product_id: 'mug', code: 'below-reserved', message: 'no' }] },
  'quota-exceeded': { quota: 'user', limit: 100, retry_after_seconds: 60 },
  'adjustment-already-processed': { inventory_history_id: 'inv_1', original: result, payload_matches: false },
};

/** A whole problem of this code, as the API answers it. */
export function problemBody(code: ProblemCode, members: object = {}) {
  const { status, title, type } = problemKinds[code];
  return {
    type: `https://example.com/errors/${type}`,
    title,
    status,
    detail: `It was ${code}.`,
    instance: '/products/mug/inventory',
    code,
    request_id: 'req_1',
    errors: [{ field: 'stock', message: 'must be different' }],
    ...extras[code],
    ...members,
  };
}

/** Answers with a problem. */
export function problem(code: ProblemCode, members: object = {}, headers: Record<string, string> = {}): Step {
  const init = {
    status: problemKinds[code].status,
    headers: { 'content-type': 'application/problem+json', ...headers },
  };
  return () => new Response(JSON.stringify(problemBody(code, members)), init);
}
