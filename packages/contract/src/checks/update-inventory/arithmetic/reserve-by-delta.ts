import { expectFields } from '../../../expectations/expect-fields.ts';
import { expectUpdated } from '../../../expectations/expect-updated.ts';
import type { Check } from '../../check.ts';

export const reserveByDelta: Check = {
  id: 'update-inventory/arithmetic/reserve-by-delta',
  promise: 'reserves by adding to reserved, with no change of the stock',
  source: 'openapi.yaml PATCH /products/{productId}/inventory',
  why: 'Two orders that reserve at once must both count. A reservation that overwrites the other sells pieces twice.',
  async run({ product }) {
    await product.bring({ stock: 20, reserved: 4 });

    const result = expectUpdated(await product.update({ operation: 'increment', stock: 0, reserved: 5 }));

    expectFields('the answer to a reservation', result, {
      stock: 20,
      adjustment: 0,
      reserved: 9,
      previous_reserved: 4,
      reserved_adjustment: 5,
      available: 11,
    });
  },
};
