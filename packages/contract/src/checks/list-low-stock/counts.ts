import { expectEqual } from '../../expectations/expect-equal.ts';
import { listProducts } from '../../product/list-products.ts';
import { readLowStock } from '../../product/read-low-stock.ts';
import type { Check } from '../check.ts';

export const lowStockCounts: Check = {
  id: 'list-low-stock/counts',
  promise:
    'counts the critical, the other low and all watched products, whatever page or status is asked for',
  source: 'openapi.yaml components/schemas/LowStockReport',
  why: 'The number on the dashboard is read more often than the list.',
  needs: { operations: ['listLowStock'], products: 2 },
  isAlone: true,
  async run({ product, otherProduct, send, eachAtOnce }) {
    await Promise.all([
      product.bring({ stock: 1, reorder_threshold: 10 }),
      otherProduct().bring({ stock: 8, reorder_threshold: 10 }),
    ]);
    const [report, { products }] = await Promise.all([readLowStock(send), listProducts(send)]);
    const { low_stock_products: low, ...counts } = report;
    const count = (status: string) => low.filter((one) => one.status === status).length;
    expectEqual('the counts', counts, {
      total_checked: products.filter(({ reorder_threshold }) => reorder_threshold !== null).length,
      critical_count: count('critical'),
      warning_count: count('warning'),
    });

    await eachAtOnce(['critical', 'warning'], async (status, scene) => {
      const { low_stock_products: only } = await readLowStock(scene.send, { status });
      expectEqual(
        `the products with status=${status}`,
        only,
        low.filter((one) => one.status === status),
      );
    });
    const { low_stock_products: _page, ...countsOfPages } = await readLowStock(send, { limit: '1' });
    expectEqual('the counts on a page of one', countsOfPages, counts);
  },
};
