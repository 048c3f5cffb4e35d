import { productSchema } from '@onhand/spec/schemas';
import { expectFields } from '../../expectations/expect-fields.ts';
import { expectShape } from '../../expectations/expect-shape.ts';
import type { Check } from '../check.ts';

export const productAgreesWithInventory: Check = {
  id: 'get-product/agrees-with-inventory',
  promise: 'shows a product with its name and the same counts, settings and version as its inventory',
  source: 'openapi.yaml GET /products/{productId}',
  why: 'Two pages of one shop must not show two stocks.',
  async run({ product, send }) {
    await product.bring({ stock: 17, reserved: 6, reorder_threshold: 3, backorder_allowed: true });
    const shown = expectShape(
      await send({ target: `/products/${encodeURIComponent(product.id)}` }),
      productSchema,
    );
    expectFields('the product', shown, { ...(await product.read()) });
  },
};
