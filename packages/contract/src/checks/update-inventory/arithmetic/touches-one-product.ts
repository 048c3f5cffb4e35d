import { expectUpdated } from '../../../expectations/expect-updated.ts';
import { expectUnchanged } from '../../../product/observation.ts';
import type { Check } from '../../check.ts';

export const touchesOneProduct: Check = {
  id: 'update-inventory/arithmetic/touches-one-product',
  promise: 'changes the product of the path and no other',
  source: 'openapi.yaml PATCH /products/{productId}/inventory',
  why: 'A change that lands on the wrong product makes two counts wrong, and nobody looks for the second.',
  needs: { products: 2 },
  async run({ product, otherProduct }) {
    const other = otherProduct();
    await other.bring({ stock: 33, reserved: 3 });
    const before = await other.observe();

    await product.bring({ stock: 10 });
    expectUpdated(await product.update({ operation: 'increment', stock: 5, reserved: 2 }));

    expectUnchanged(before, await other.observe(), 'a change of another product');
  },
};
