import { expectFields } from '../../../expectations/expect-fields.ts';
import { expectUpdated } from '../../../expectations/expect-updated.ts';
import type { Check } from '../../check.ts';

export const shipByDelta: Check = {
  id: 'update-inventory/arithmetic/ship-by-delta',
  promise: 'ships reserved pieces in one step: stock and reserved fall together, available stays',
  source: 'openapi.yaml PATCH /products/{productId}/inventory',
  why: 'Shipping the last promised piece is the normal end of an order and must never be refused.',
  async run({ product }) {
    await product.bring({ stock: 5, reserved: 5 });

    const result = expectUpdated(await product.update({ operation: 'decrement', stock: 5, reserved: 5 }));

    expectFields('the answer to a shipment of all reserved pieces', result, {
      stock: 0,
      adjustment: -5,
      reserved: 0,
      reserved_adjustment: -5,
      available: 0,
    });
  },
};
