import type { LowStockProduct } from '@onhand/spec';
import { expectEqual } from '../../expectations/expect-equal.ts';
import { readLowStock } from '../../product/read-low-stock.ts';
import type { Check } from '../check.ts';

/** Ids are compared by code unit, as in the list of products. */
function compare(left: LowStockProduct, right: LowStockProduct): number {
  if (left.status !== right.status) return left.status === 'critical' ? -1 : 1;
  if (left.current_stock !== right.current_stock) return left.current_stock - right.current_stock;
  return left.product_id < right.product_id ? -1 : 1;
}

export const lowStockOrder: Check = {
  id: 'list-low-stock/order',
  promise: 'lists critical products first, then those with the fewest available, then by id, over all pages',
  source: 'openapi.yaml GET /inventory/low-stock',
  why: 'Who has time for ten orders makes the ten that matter.',
  needs: { operations: ['listLowStock'], products: 2 },
  isAlone: true,
  async run({ product, otherProduct, eachAtOnce }) {
    await Promise.all([
      product.bring({ stock: 3, reorder_threshold: 4 }),
      otherProduct().bring({ stock: 5, reorder_threshold: 100 }),
    ]);
    await eachAtOnce([{}, { threshold: '1000000' }, { threshold: '8' }], async (query, { send }) => {
      const { low_stock_products: low } = await readLowStock(send, query);
      const found = low.map(({ product_id }) => product_id);
      const sorted = [...low].sort(compare).map(({ product_id }) => product_id);
      expectEqual(`the order with ${JSON.stringify(query)}`, found, sorted);
      const { low_stock_products: paged } = await readLowStock(send, { ...query, limit: '1' });
      expectEqual(
        'the order over pages of one',
        paged.map(({ product_id }) => product_id),
        found,
      );
    });
  },
};
