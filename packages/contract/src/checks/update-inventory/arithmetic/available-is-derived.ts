import { productSchema } from '@onhand/spec/schemas';
import { expectEqual } from '../../../expectations/expect-equal.ts';
import { expectShape } from '../../../expectations/expect-shape.ts';
import type { Check } from '../../check.ts';

const states = [
  { stock: 12, reserved: 5, available: 7 },
  { stock: 12, reserved: 12, available: 0 },
  { stock: 0, reserved: 0, available: 0 },
];

export const availableIsDerived: Check = {
  id: 'update-inventory/arithmetic/available-is-derived',
  promise: 'tells available as stock minus reserved, in the answer to the change and in every read',
  source: 'openapi.yaml components/schemas/Inventory',
  why: 'A shop sells what is available. Counting promised pieces as available sells them a second time.',
  async run({ product, send }) {
    for (const { available, ...state } of states) {
      const described = `of ${state.stock} pieces with ${state.reserved} reserved`;
      const changed = await product.bring(state);
      expectEqual(`available ${described} in the answer to the change`, changed.available, available);
      const [inventory, answer] = await Promise.all([
        product.read(),
        send({ target: `/products/${encodeURIComponent(product.id)}` }),
      ]);
      expectEqual(`available ${described} in the inventory`, inventory.available, available);
      const shown = expectShape(answer, productSchema);
      expectEqual(`available ${described} in the product`, shown.available, available);
    }
  },
};
