import { expectInvalidField } from '../../../expectations/expect-invalid-field.ts';
import { expectUpdated } from '../../../expectations/expect-updated.ts';
import type { Check } from '../../check.ts';

const bounds = { reason: 100, notes: 500, location: 50, batch_number: 50 };
/** One code point, two UTF-16 units, four bytes. */
const box = '📦';

export const textLengths: Check = {
  id: 'update-inventory/input/text-lengths',
  promise: 'counts the length of a text in code points: the bound is accepted, one more is refused',
  source: 'openapi.yaml components/schemas/InventoryUpdate',
  why: 'JSON Schema counts code points. A server that counts bytes refuses what people write in their own language.',
  async run({ product, newId, capabilities, eachAtOnce }) {
    await product.bring({ stock: 10 });
    const texts = (more: number) =>
      Object.entries(bounds).map(([field, length]) => ({ field, text: box.repeat(length + more) }));
    for (const { field, text } of texts(0)) {
      expectUpdated(await product.update({ operation: 'increment', stock: 0, [field]: text }));
    }
    await eachAtOnce(texts(1), async ({ field, text }, scene) => {
      const change = { operation: 'increment', stock: 0, [field]: text };
      expectInvalidField(await scene.product.update(change), field);
    });

    if (!(await capabilities.traits.has('exactly-once'))) return;
    const withId = (adjustment_id: string) => ({ operation: 'increment', stock: 0, adjustment_id });
    expectUpdated(await product.update(withId(newId('longest').padEnd(128, 'x'))));
    expectInvalidField(await product.update(withId('x'.repeat(129))), 'adjustment_id');
    expectInvalidField(await product.update(withId('')), 'adjustment_id');
  },
};
