import { expectFields } from '../../../expectations/expect-fields.ts';
import { expectUpdated } from '../../../expectations/expect-updated.ts';
import type { Check } from '../../check.ts';

export const incrementAdds: Check = {
  id: 'update-inventory/arithmetic/increment-adds',
  promise: 'adds the pieces of an "increment" to the stock and leaves reserved alone',
  source: 'openapi.yaml PATCH /products/{productId}/inventory',
  why: 'A delivery of 50 that becomes a stock of 50 makes the shop stop selling what it has.',
  async run({ product }) {
    await product.bring({ stock: 100, reserved: 5 });

    const result = expectUpdated(
      await product.update({ operation: 'increment', stock: 50, reason: 'restock' }),
    );

    expectFields('the answer to an increment', result, {
      operation: 'increment',
      stock: 150,
      available: 145,
      reserved: 5,
      previous_stock: 100,
      adjustment: 50,
    });
  },
};
