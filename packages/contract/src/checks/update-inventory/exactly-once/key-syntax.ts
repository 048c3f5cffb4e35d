import { expectInvalidField } from '../../../expectations/expect-invalid-field.ts';
import { expectUpdated } from '../../../expectations/expect-updated.ts';
import type { Check } from '../../check.ts';

export const keySyntax: Check = {
  id: 'update-inventory/exactly-once/key-syntax',
  promise: 'takes an Idempotency-Key of up to 255 visible ASCII characters and refuses any other with 400',
  source: 'openapi.yaml components/parameters/IdempotencyKey',
  why: 'A key that is cut or changed on the way is another key, and the change happens twice.',
  async run({ product, newId }) {
    await product.bring({ stock: 10 });
    const update = (key: string) =>
      product.update({ operation: 'increment', stock: 1 }, { headers: { 'idempotency-key': key } });

    expectUpdated(await update(newId('longest').padEnd(255, '~')));
    expectInvalidField(await update('x'.repeat(256)), 'Idempotency-Key');
    expectInvalidField(await update('two words'), 'Idempotency-Key');
  },
};
