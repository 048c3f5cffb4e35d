import { expectFields } from '../../../expectations/expect-fields.ts';
import { expectInvalidField } from '../../../expectations/expect-invalid-field.ts';
import type { Check } from '../../check.ts';

export const negativeStock: Check = {
  id: 'update-inventory/input/negative-stock',
  promise: 'refuses a negative stock under every operation, in the documented words',
  source: 'openapi.yaml components/responses/BadRequest',
  why: 'An increment of −5 is a decrement that no rule for decrements has seen.',
  async run({ product, eachAtOnce }) {
    await product.bring({ stock: 10 });
    await eachAtOnce(['set', 'increment', 'decrement'], async (operation, scene) => {
      const refusal = expectInvalidField(await scene.product.update({ operation, stock: -1 }), 'stock');
      expectFields('the refusal', refusal, { detail: 'Stock cannot be negative.' });
    });
  },
};
