import { expectFields } from '../../../expectations/expect-fields.ts';
import { expectProblem } from '../../../expectations/expect-problem.ts';
import type { Check } from '../../check.ts';

export const belowReserved: Check = {
  id: 'update-inventory/refusals/below-reserved',
  promise: 'refuses to let the stock fall below what is reserved, in the documented words',
  source: 'openapi.yaml components/schemas/RuleProblem',
  why: 'Promised pieces are not for sale. Clients show the documented sentence to people.',
  async run({ product }) {
    await product.bring({ stock: 10, reserved: 5 });

    const refusal = expectProblem(
      await product.update({ operation: 'decrement', stock: 6 }),
      'below-reserved',
    );
    expectFields('the refusal', refusal, { detail: 'Cannot decrement stock below reserved quantity.' });
    const [first]: unknown[] = Array.isArray(refusal.errors) ? refusal.errors : [];
    const documented = { field: 'stock', message: 'Stock cannot be less than reserved quantity (5 units)' };
    expectFields('the first of the errors of the refusal', Object(first), documented);

    expectProblem(await product.update({ operation: 'set', stock: 4 }), 'below-reserved');
  },
};
