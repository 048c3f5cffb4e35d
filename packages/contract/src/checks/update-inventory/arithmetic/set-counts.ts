import { expectFields } from '../../../expectations/expect-fields.ts';
import { expectUpdated } from '../../../expectations/expect-updated.ts';
import type { Check } from '../../check.ts';

export const setCounts: Check = {
  id: 'update-inventory/arithmetic/set-counts',
  promise: 'sets the stock, and reserved when given, to exactly the numbers of a "set", which is the default',
  source: 'openapi.yaml PATCH /products/{productId}/inventory',
  why: 'A stock take says what is on the shelf. It must not be added to what the books said before.',
  async run({ product }) {
    await product.bring({ stock: 100, reserved: 5 });

    const counted = expectUpdated(await product.update({ stock: 98 }));
    expectFields('the answer to a set', counted, { operation: 'set', stock: 98, reserved: 5, available: 93 });

    const both = expectUpdated(await product.update({ operation: 'set', stock: 40, reserved: 7 }));
    expectFields('the answer to a set of both', both, {
      operation: 'set',
      stock: 40,
      reserved: 7,
      available: 33,
    });
  },
};
