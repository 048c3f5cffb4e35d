import { confirmationRequiredSchema } from '@onhand/spec/schemas';
import { expectFields } from '../../../expectations/expect-fields.ts';
import { expectShape } from '../../../expectations/expect-shape.ts';
import { expectStatus } from '../../../expectations/expect-status.ts';
import { expectUpdated } from '../../../expectations/expect-updated.ts';
import type { ProductUnderTest } from '../../../product/product-under-test.ts';
import type { Check } from '../../check.ts';

const sale = { operation: 'decrement', stock: 4 };

async function askFirst(product: ProductUnderTest): Promise<Readonly<Record<string, string>>> {
  const answer = await product.update(sale, { headers: { 'x-require-confirmation': 'true' } });
  expectStatus(answer, 202);
  const { confirmation_token } = expectShape({ ...answer, status: 200 }, confirmationRequiredSchema);
  return { 'x-confirmation-token': confirmation_token };
}

export const confirmsOnce: Check = {
  id: 'update-inventory/confirmation/confirms-once',
  promise:
    'applies a previewed change once with its token, and refuses the token for another change, for another version and a second time with 412',
  source: 'openapi.yaml components/parameters/ConfirmationToken',
  why: 'What was confirmed is what was shown: these pieces, of this stock, once.',
  async run({ product }) {
    await product.bring({ stock: 10 });
    const headers = await askFirst(product);
    expectStatus(await product.update({ ...sale, stock: 5 }, { headers }), 412);
    const applied = expectUpdated(await product.update(sale, { headers }));
    expectFields('the answer to the confirmed change', applied, { stock: 6, adjustment: -4 });
    // Whether it is the token or the version that is called stale is left open: both are 412.
    expectStatus(await product.update(sale, { headers }), 412);

    await product.bring({ stock: 10 });
    const late = await askFirst(product);
    expectUpdated(await product.update({ operation: 'increment', stock: 1 }));
    expectStatus(await product.update(sale, { headers: late }), 412);
    expectFields('the inventory', await product.read(), { stock: 11 });
  },
};
