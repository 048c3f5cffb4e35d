import { expectEqual } from '../../expectations/expect-equal.ts';
import { expectFields } from '../../expectations/expect-fields.ts';
import { expectHeader } from '../../expectations/expect-header.ts';
import { expectUpdated } from '../../expectations/expect-updated.ts';
import type { Check } from '../check.ts';

export const fulfillShipsWhole: Check = {
  id: 'fulfill-backorder/ships-whole',
  promise: 'ships all pieces of a backorder in one step and closes it',
  source: 'openapi.yaml POST /inventory/backorders/{backorderId}/fulfill',
  why: 'The customer has waited; now the books must show that she was served.',
  needs: { operations: ['listBackorders', 'fulfillBackorder'] },
  async run({ product, capabilities }) {
    await product.bring({ stock: 0, backorder_allowed: true });
    const sale = { operation: 'decrement', stock: 5, allow_backorder: true };
    const id = expectUpdated(await product.update(sale)).backorder_id ?? '';
    expectUpdated(await product.update({ operation: 'increment', stock: 8 }));

    const answer = await product.fulfill(id);
    const result = expectUpdated(answer);
    const counts = { stock: 3, backordered: 0, available: 3, previous_stock: 8, adjustment: -5 };
    expectFields('the answer', result, { id: product.id, ...counts });
    if (await capabilities.traits.has('preconditions'))
      expectHeader(answer, 'etag', `"inv-${result.version}"`);
    expectFields('the inventory', await product.read(), {
      stock: 3,
      backordered: 0,
      version: result.version,
    });
    expectEqual('the open backorders', await product.backorders({ state: 'open' }), []);
    const entry = await product.newestEntry();
    const told = { kind: 'backorder_filled', adjustment: -5, backorder_adjustment: -5 };
    if (entry !== undefined) expectFields('the history', entry, told);
  },
};
