import { expectFields } from '../../../expectations/expect-fields.ts';
import { expectProblem } from '../../../expectations/expect-problem.ts';
import type { Check } from '../../check.ts';

export const insufficientStock: Check = {
  id: 'update-inventory/refusals/insufficient-stock',
  promise: 'refuses to take more than there is instead of stopping at zero, and says how much could be had',
  source: 'openapi.yaml components/schemas/InsufficientStockProblem',
  why: 'A sale of 8 out of 5 that is reported as done is a customer who waits for 3 pieces that do not exist.',
  async run({ product }) {
    await product.bring({ stock: 100, reserved: 5 });
    const taken = expectProblem(
      await product.update({ operation: 'decrement', stock: 200 }),
      'insufficient-stock',
    );
    expectFields('the refusal', taken, { available: 95, requested: 200 });

    await product.bring({ stock: 0 });
    const last = expectProblem(
      await product.update({ operation: 'decrement', stock: 1 }),
      'insufficient-stock',
    );
    expectFields('the refusal', last, { available: 0, requested: 1 });
  },
};
