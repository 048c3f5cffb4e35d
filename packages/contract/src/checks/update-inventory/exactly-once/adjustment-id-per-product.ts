import { expectUpdated } from '../../../expectations/expect-updated.ts';
import type { Check } from '../../check.ts';

export const adjustmentIdPerProduct: Check = {
  id: 'update-inventory/exactly-once/adjustment-id-per-product',
  promise: 'accepts one adjustment id once for each product',
  source: 'openapi.yaml components/schemas/InventoryUpdate',
  why: 'One delivery note lists many products; its number must serve for all of them.',
  needs: { products: 2 },
  async run({ product, otherProduct, newId }) {
    const other = otherProduct();
    await product.bring({ stock: 10 });
    await other.bring({ stock: 10 });
    const receipt = { operation: 'increment', stock: 5, adjustment_id: newId('delivery') };
    expectUpdated(await product.update(receipt));
    expectUpdated(await other.update(receipt));
  },
};
