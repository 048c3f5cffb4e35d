import { expectFields } from '../../../expectations/expect-fields.ts';
import { expectUpdated } from '../../../expectations/expect-updated.ts';
import type { Check } from '../../check.ts';

export const settingsAlone: Check = {
  id: 'update-inventory/arithmetic/settings-alone',
  promise: 'changes a setting without touching the counts, and tells a threshold of 0 from none',
  source: 'openapi.yaml PATCH /products/{productId}/inventory',
  why: 'A threshold of 0 means "tell me when it is gone", null means "do not watch". They must not become one.',
  async run({ product }) {
    await product.bring({ stock: 30, reserved: 6, reorder_threshold: 9 });
    const counts = { stock: 30, reserved: 6, available: 24 };

    for (const setting of [
      { reorder_threshold: 0 },
      { reorder_threshold: null },
      { reorder_threshold: 20 },
      { backorder_allowed: true },
      { backorder_allowed: false },
    ]) {
      const expected = { ...counts, ...setting };
      const result = expectUpdated(await product.update({ operation: 'increment', stock: 0, ...setting }));
      expectFields(`the answer to ${JSON.stringify(setting)}`, result, expected);
      expectFields(`the inventory after ${JSON.stringify(setting)}`, await product.read(), expected);
    }
  },
};
