import { expectEqual } from '../../expectations/expect-equal.ts';
import { readLowStock } from '../../product/read-low-stock.ts';
import type { Check } from '../check.ts';

const cases = [
  { threshold: 5, stock: 6, reserved: 0, status: null },
  { threshold: 5, stock: 5, reserved: 0, status: 'warning' },
  { threshold: 5, stock: 3, reserved: 0, status: 'warning' },
  { threshold: 5, stock: 2, reserved: 0, status: 'critical' },
  { threshold: 4, stock: 2, reserved: 0, status: 'critical' },
  { threshold: 5, stock: 10, reserved: 5, status: 'warning' },
  { threshold: 0, stock: 1, reserved: 0, status: null },
  { threshold: 0, stock: 0, reserved: 0, status: 'critical' },
  { threshold: null, stock: 0, reserved: 0, status: null },
];

export const lowStockLine: Check = {
  id: 'list-low-stock/where-the-line-is',
  promise:
    'lists a product when available is at or below its threshold, as critical at or below half of it, and never without one',
  source: 'openapi.yaml GET /inventory/low-stock',
  why: 'The buyer orders what is on this list. What it leaves out runs out.',
  needs: { operations: ['listLowStock'] },
  async run({ product, send }) {
    for (const { threshold, ...state } of cases) {
      const { status, ...counts } = state;
      await product.bring({ ...counts, reorder_threshold: threshold });
      const { low_stock_products: low } = await readLowStock(send);
      const found = low.find((one) => one.product_id === product.id);
      const described = `${counts.stock} pieces, ${counts.reserved} reserved, and a threshold of ${threshold}`;
      expectEqual(`the status of a product with ${described}`, found?.status ?? null, status);
    }
  },
};
