import { inventorySchema } from '@onhand/spec/schemas';
import { expectEqual } from '../../expectations/expect-equal.ts';
import { expectFields } from '../../expectations/expect-fields.ts';
import { expectShape } from '../../expectations/expect-shape.ts';
import { expectUpdated } from '../../expectations/expect-updated.ts';
import type { Check } from '../check.ts';

export const readsOwnWrites: Check = {
  id: 'get-inventory/reads-own-writes',
  promise: 'shows a change in the very next read, with all that the answer to the change said',
  source: 'openapi.yaml GET /products/{productId}/inventory',
  why: 'A screen that shows the old stock after "saved" makes people save again.',
  async run({ product, send }) {
    await product.bring({ stock: 10, reserved: 2, reorder_threshold: 4 });
    const changed = expectUpdated(
      await product.update({ operation: 'increment', stock: 5, backorder_allowed: true }),
    );

    const answer = await send({ target: product.path });
    const inventory = expectShape(answer, inventorySchema);
    expectEqual('the media type', answer.headers.get('content-type')?.split(';')[0], 'application/json');
    expectFields('the inventory', inventory, {
      id: product.id,
      stock: 15,
      reserved: 2,
      available: 13,
      backordered: 0,
      reorder_threshold: 4,
      backorder_allowed: true,
      version: changed.version,
      updated_at: changed.updated_at,
    });
  },
};
