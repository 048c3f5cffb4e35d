import { expectFields } from '../../expectations/expect-fields.ts';
import { expectInvalidField } from '../../expectations/expect-invalid-field.ts';
import { expectUpdated } from '../../expectations/expect-updated.ts';
import type { Check } from '../check.ts';

export const fulfillKeySyntax: Check = {
  id: 'fulfill-backorder/key-syntax',
  promise: 'refuses an Idempotency-Key outside its documented bounds with 400, and ships nothing for it',
  source: 'openapi.yaml components/parameters/IdempotencyKey',
  why: 'A key that is cut or dropped protects nobody, and nobody is told.',
  needs: { operations: ['listBackorders', 'fulfillBackorder'], traits: ['exactly-once'] },
  async run({ product }) {
    await product.bring({ stock: 0, backorder_allowed: true });
    const sale = { operation: 'decrement', stock: 5, allow_backorder: true };
    const id = expectUpdated(await product.update(sale)).backorder_id ?? '';
    expectUpdated(await product.update({ operation: 'increment', stock: 5 }));
    const refused = await product.fulfill(id, { headers: { 'idempotency-key': 'x'.repeat(256) } });
    expectInvalidField(refused, 'Idempotency-Key');
    expectFields('the inventory', await product.read(), { stock: 5, backordered: 5 });
  },
};
