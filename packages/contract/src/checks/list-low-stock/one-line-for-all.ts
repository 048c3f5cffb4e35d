import { expectEqual } from '../../expectations/expect-equal.ts';
import { listProducts } from '../../product/list-products.ts';
import { readLowStock } from '../../product/read-low-stock.ts';
import type { Check } from '../check.ts';

const cases = [
  [null, 7, 'warning'],
  [2, 7, 'warning'],
  [null, 3, 'critical'],
  [50, 8, null],
] as const;

export const lowStockOverride: Check = {
  id: 'list-low-stock/one-line-for-all',
  promise: 'judges every product by the "threshold" of the request, also those that are not watched',
  source: 'openapi.yaml components/parameters/Threshold',
  why: 'Before a sale the buyer asks what has fewer than fifty, whoever set which line.',
  needs: { operations: ['listLowStock'] },
  async run({ product, send }) {
    for (const [reorder_threshold, stock, status] of cases) {
      await product.bring({ stock, reorder_threshold });
      const { low_stock_products: low } = await readLowStock(send, { threshold: '7' });
      const found = low.find((one) => one.product_id === product.id);
      const told = found === undefined ? null : [found.threshold, found.status];
      const expected = status === null ? null : [7, status];
      expectEqual(`what is told of ${stock} pieces with a line of ${reorder_threshold}`, told, expected);
    }
    const { total_checked } = await readLowStock(send, { threshold: '0' });
    expectEqual('total_checked', total_checked, (await listProducts(send)).products.length);
  },
};
