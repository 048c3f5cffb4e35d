import { expectFields } from '../../../expectations/expect-fields.ts';
import { expectUpdated } from '../../../expectations/expect-updated.ts';
import type { Check } from '../../check.ts';

export const decrementTakes: Check = {
  id: 'update-inventory/arithmetic/decrement-takes',
  promise: 'takes the pieces of a "decrement" from the stock and leaves reserved alone',
  source: 'openapi.yaml PATCH /products/{productId}/inventory',
  why: 'A piece sold off the shelf must be gone, and no order may lose its promised pieces by it.',
  async run({ product }) {
    await product.bring({ stock: 100, reserved: 5 });

    const result = expectUpdated(await product.update({ operation: 'decrement', stock: 3 }));

    expectFields('the answer to a decrement', result, {
      operation: 'decrement',
      stock: 97,
      available: 92,
      reserved: 5,
      previous_stock: 100,
      adjustment: -3,
    });
  },
};
