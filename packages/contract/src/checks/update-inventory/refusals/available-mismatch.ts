import { expectFields } from '../../../expectations/expect-fields.ts';
import { expectProblem } from '../../../expectations/expect-problem.ts';
import { expectUpdated } from '../../../expectations/expect-updated.ts';
import type { Check } from '../../check.ts';

export const availableMismatch: Check = {
  id: 'update-inventory/refusals/available-mismatch',
  promise: 'takes a given "available" as an assertion on the outcome: right is accepted, wrong is refused',
  source: 'openapi.yaml components/schemas/InventoryUpdate',
  why: 'Documented clients send the available they computed. A wrong one shows that they see another state.',
  async run({ product }) {
    await product.bring({ stock: 100, reserved: 5 });

    const right = expectUpdated(await product.update({ operation: 'increment', stock: 50, available: 145 }));
    expectFields('the answer', right, { stock: 150, available: 145 });

    expectProblem(
      await product.update({ operation: 'increment', stock: 50, available: 150 }),
      'available-mismatch',
    );
    expectProblem(await product.update({ operation: 'set', stock: 5, available: 5 }), 'available-mismatch');
  },
};
