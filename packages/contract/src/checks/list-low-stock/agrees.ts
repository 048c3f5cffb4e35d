import { expectFields } from '../../expectations/expect-fields.ts';
import { readLowStock } from '../../product/read-low-stock.ts';
import type { Check } from '../check.ts';

export const lowStockAgrees: Check = {
  id: 'list-low-stock/agrees',
  promise: 'tells of a low product what its inventory tells',
  source: 'openapi.yaml components/schemas/LowStockProduct',
  why: 'A list that lags behind orders what has come already.',
  needs: { operations: ['listLowStock'] },
  async run({ product, send }) {
    await product.bring({ stock: 9, reserved: 3, reorder_threshold: 20 });
    const { low_stock_products: low } = await readLowStock(send);
    const { available, stock, reserved, updated_at } = await product.read();
    expectFields(`${product.id} in the report`, low.find((one) => one.product_id === product.id) ?? {}, {
      current_stock: available,
      total_stock: stock,
      reserved,
      threshold: 20,
      last_updated: updated_at,
    });
  },
};
