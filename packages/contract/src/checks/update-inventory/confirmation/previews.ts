import { confirmationRequiredSchema } from '@onhand/spec/schemas';
import { expectEqual } from '../../../expectations/expect-equal.ts';
import { expectFields } from '../../../expectations/expect-fields.ts';
import { expectProblem } from '../../../expectations/expect-problem.ts';
import { expectShape } from '../../../expectations/expect-shape.ts';
import { expectStatus } from '../../../expectations/expect-status.ts';
import { expectUnchanged } from '../../../product/observation.ts';
import type { Check } from '../../check.ts';

export const previews: Check = {
  id: 'update-inventory/confirmation/previews',
  promise:
    'applies nothing where X-Require-Confirmation is "true", tells what the change would do, and refuses what it would refuse',
  source: 'openapi.yaml components/parameters/RequireConfirmation',
  why: 'Somebody asked to see it first. A preview that has already happened cannot be declined.',
  async run({ product }) {
    const { version } = await product.bring({ stock: 10, reserved: 2 });
    const before = await product.observe();
    const headers = { 'x-require-confirmation': 'true' };
    const answer = await product.update({ operation: 'decrement', stock: 4 }, { headers });
    expectStatus(answer, 202);
    const { preview } = expectShape({ ...answer, status: 200 }, confirmationRequiredSchema);
    expectFields('the preview', preview, {
      version,
      previous_stock: 10,
      stock: 6,
      adjustment: -4,
      reserved: 2,
      available: 4,
    });
    expectEqual('the id in the preview', preview.id, product.id);
    const tooMuch = await product.update({ operation: 'decrement', stock: 11 }, { headers });
    expectProblem(tooMuch, 'insufficient-stock');
    expectUnchanged(before, await product.observe(), 'a preview');
  },
};
