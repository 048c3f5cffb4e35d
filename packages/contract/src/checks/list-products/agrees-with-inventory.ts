import { expectFields } from '../../expectations/expect-fields.ts';
import { listProducts } from '../../product/list-products.ts';
import type { Check } from '../check.ts';

export const listAgreesWithInventory: Check = {
  id: 'list-products/agrees-with-inventory',
  promise: 'lists a product with the same counts, settings and version as its inventory',
  source: 'openapi.yaml GET /products',
  why: 'An overview that lags behind sends people to the shelf for pieces that are gone.',
  async run({ product, send }) {
    await product.bring({ stock: 23, reserved: 8, reorder_threshold: 2, backorder_allowed: true });
    const { products } = await listProducts(send);
    const listed = products.find(({ id }) => id === product.id);
    expectFields(`${product.id} in the list`, listed ?? {}, { ...(await product.read()) });
  },
};
