import { expectFields } from '../../../expectations/expect-fields.ts';
import { expectUpdated } from '../../../expectations/expect-updated.ts';
import type { Check } from '../../check.ts';

export const absentStays: Check = {
  id: 'update-inventory/arithmetic/absent-stays',
  promise: 'leaves reserved and the settings as they are when the request does not name them',
  source: 'openapi.yaml components/schemas/InventoryUpdate',
  why: 'A stock take sends only the stock. If that clears reservations, every open order loses its pieces.',
  async run({ product }) {
    const settings = { reserved: 6, reorder_threshold: 7, backorder_allowed: true };
    await product.bring({ stock: 30, ...settings });

    for (const operation of ['set', 'increment', 'decrement']) {
      const result = expectUpdated(await product.update({ operation, stock: 20 }));
      expectFields(`the answer to a ${operation} of the stock alone`, result, settings);
    }
    expectFields('the inventory', await product.read(), settings);
  },
};
