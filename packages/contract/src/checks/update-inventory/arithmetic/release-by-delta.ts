import { expectFields } from '../../../expectations/expect-fields.ts';
import { expectUpdated } from '../../../expectations/expect-updated.ts';
import type { Check } from '../../check.ts';

export const releaseByDelta: Check = {
  id: 'update-inventory/arithmetic/release-by-delta',
  promise:
    'releases by taking from reserved, so that a reservation and its release leave the counts as they were',
  source: 'openapi.yaml PATCH /products/{productId}/inventory',
  why: 'A cancelled order must give its pieces back, all of them and no others.',
  async run({ product }) {
    await product.bring({ stock: 20, reserved: 4 });
    expectUpdated(await product.update({ operation: 'increment', stock: 0, reserved: 5 }));

    const result = expectUpdated(await product.update({ operation: 'decrement', stock: 0, reserved: 5 }));

    expectFields('the answer to a release', result, {
      stock: 20,
      reserved: 4,
      previous_reserved: 9,
      reserved_adjustment: -5,
      available: 16,
    });
  },
};
