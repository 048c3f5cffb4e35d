/** What the API answers to a change, for those that only pretend. */
export const fixedAnswer = JSON.stringify({
  id: 'prod_789',
  stock: 101,
  available: 96,
  reserved: 5,
  previous_stock: 100,
  adjustment: 1,
  operation: 'increment',
  updated_at: '2026-01-15T10:30:00.000Z',
  inventory_history_id: 'inv_1',
  metadata: { reason: null, notes: null, location: null, adjusted_by: 'admin_user' },
  version: 2,
  previous_reserved: 5,
  reserved_adjustment: 0,
  backordered: 0,
  backorder_allowed: false,
  reorder_threshold: null,
});
