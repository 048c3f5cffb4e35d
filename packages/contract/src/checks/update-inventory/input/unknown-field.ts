import { expectInvalidField } from '../../../expectations/expect-invalid-field.ts';
import type { Check } from '../../check.ts';

export const unknownField: Check = {
  id: 'update-inventory/input/unknown-field',
  promise: 'refuses a field that the API does not have, and names it',
  source: 'openapi.yaml components/schemas/InventoryUpdate',
  why: 'A misspelt "reservd" that is silently dropped changes something else than the caller meant.',
  async run({ product }) {
    await product.bring({ stock: 10 });
    expectInvalidField(await product.update({ operation: 'increment', stock: 0, reservd: 5 }), 'reservd');
  },
};
