import { expectFields } from '../../../expectations/expect-fields.ts';
import { expectProblem } from '../../../expectations/expect-problem.ts';
import type { Check } from '../../check.ts';

export const reserveBeyondAvailable: Check = {
  id: 'update-inventory/refusals/reserve-beyond-available',
  promise: 'refuses to promise more pieces than are available, and says how many are',
  source: 'openapi.yaml components/schemas/InsufficientStockProblem',
  why: 'This is overselling: the stock is there, but it belongs to somebody else.',
  async run({ product }) {
    await product.bring({ stock: 10, reserved: 7 });
    const reserve = { operation: 'increment', stock: 0, reserved: 4 };
    const refusal = expectProblem(await product.update(reserve), 'insufficient-stock');
    expectFields('the refusal', refusal, { available: 3, requested: 4 });

    expectProblem(await product.update({ operation: 'set', stock: 10, reserved: 11 }), 'insufficient-stock');
  },
};
