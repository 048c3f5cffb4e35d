import { expectEqual } from '../../../expectations/expect-equal.ts';
import { expectHeader } from '../../../expectations/expect-header.ts';
import { expectUpdated } from '../../../expectations/expect-updated.ts';
import type { Check } from '../../check.ts';

export const keyPerProduct: Check = {
  id: 'update-inventory/exactly-once/key-per-product',
  promise: 'keeps the keys of two products apart',
  source: 'openapi.yaml components/parameters/IdempotencyKey',
  why: 'One order of two products may use its number as the key for both. Neither may get the other’s answer.',
  needs: { products: 2 },
  async run({ product, otherProduct, newId }) {
    const other = otherProduct();
    await product.bring({ stock: 10 });
    await other.bring({ stock: 50 });
    const change = { operation: 'increment', stock: 1 };
    const headers = { 'idempotency-key': newId('key') };

    expectUpdated(await product.update(change, { headers }));
    const answer = await other.update(change, { headers });
    const { id, stock } = expectUpdated(answer);
    expectEqual('the product that answered', { id, stock }, { id: other.id, stock: 51 });
    expectHeader(answer, 'idempotent-replayed', null);
  },
};
