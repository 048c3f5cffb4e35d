import { backorderSchema } from '@onhand/spec/schemas';
import { expectEqual } from '../../expectations/expect-equal.ts';
import { expectFields } from '../../expectations/expect-fields.ts';
import { expectInvalidField } from '../../expectations/expect-invalid-field.ts';
import { expectUpdated } from '../../expectations/expect-updated.ts';
import { listAll } from '../../product/list-all.ts';
import type { Check } from '../check.ts';

export const backordersByState: Check = {
  id: 'list-backorders/by-state',
  promise: 'lists the backorders of a product by state, with what became of them',
  source: 'openapi.yaml GET /products/{productId}/inventory/backorders',
  why: 'Who orders from the supplier needs to know which customers wait, and only those.',
  needs: { operations: ['listBackorders', 'fulfillBackorder'] },
  async run({ product, send }) {
    await product.bring({ stock: 0, backorder_allowed: true });
    const sell = async (stock: number) =>
      expectUpdated(await product.update({ operation: 'decrement', stock, allow_backorder: true }))
        .backorder_id ?? '';
    const [served, waiting] = [await sell(2), await sell(3)];
    expectUpdated(await product.update({ operation: 'increment', stock: 2 }));
    expectUpdated(await product.fulfill(served));

    const open = await product.backorders({ state: 'open' });
    expectEqual(
      'the open backorders',
      open.map(({ id, quantity }) => [id, quantity]),
      [[waiting, 3]],
    );
    const fulfilled = await listAll(
      send,
      `${product.path}/backorders?state=fulfilled&limit=1000`,
      backorderSchema,
    );
    const shipped = fulfilled.find(({ id }) => id === served);
    expectFields('the fulfilled backorder', shipped ?? {}, { state: 'fulfilled', quantity: 2 });
    expectEqual('whether it says when', typeof shipped?.fulfilled_at, 'string');
    expectEqual(
      'how many fulfilled ones are open',
      fulfilled.filter(({ state }) => state === 'open').length,
      0,
    );
    expectInvalidField(await send({ target: `${product.path}/backorders?state=closed` }), 'state');
  },
};
