import { expectInvalidField } from '../../../expectations/expect-invalid-field.ts';
import { expectUpdated } from '../../../expectations/expect-updated.ts';
import type { Check } from '../../check.ts';

const change = { operation: 'increment', stock: 1 };

const wrong: Readonly<Record<string, readonly unknown[]>> = {
  stock: [undefined, null, '5', 1.5, true, [], 1e20],
  operation: ['add', 'SET', '', null, 1],
  reserved: [-1, 0.5, '1', null],
  available: [-1, 0.5, '1', null],
  reorder_threshold: [-1, 0.5, '1'],
  backorder_allowed: ['true', 1, null],
  reason: [1, null, {}],
  expires_at: ['tomorrow', '2026-13-01T00:00:00Z', '2026-01-01', 1],
  cost_per_unit: [-0.01, '1.50', 0.00001, null],
  metadata: ['text', [], null],
};

const right = {
  reserved: [0],
  reorder_threshold: [0, null],
  backorder_allowed: [false],
  reason: [''],
  expires_at: ['2027-01-01T00:00:00Z', '2027-01-01T02:00:00.000+02:00'],
  cost_per_unit: [0, 12.5, 0.0001, 1234.5678],
  metadata: [{}, { nested: { any: ['thing'] } }],
};

export const fieldValues: Check = {
  id: 'update-inventory/input/field-values',
  promise:
    'refuses every value that is outside the documented type or bounds, names the field, and takes those inside',
  source: 'openapi.yaml components/schemas/InventoryUpdate',
  why: 'A server that reads "5" as 5 or 1.5 as 1 guesses, and two servers guess differently.',
  async run({ product, eachAtOnce }) {
    await product.bring({ stock: 10 });
    const mistakes = Object.entries(wrong).flatMap(([field, values]) =>
      values.map((value) => ({ field, value })),
    );
    await eachAtOnce(mistakes, async ({ field, value }, scene) => {
      expectInvalidField(await scene.product.update({ ...change, [field]: value }), field);
    });
    for (const [field, values] of Object.entries(right)) {
      for (const value of values) expectUpdated(await product.update({ ...change, [field]: value }));
    }
  },
};
