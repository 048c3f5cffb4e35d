import { limits } from '@onhand/spec';
import { expectFields } from '../../../expectations/expect-fields.ts';
import { expectUpdated } from '../../../expectations/expect-updated.ts';
import type { StartingState } from '../../../product/product-under-test.ts';
import type { Check } from '../../check.ts';

interface Extreme {
  readonly from: StartingState;
  readonly change: Readonly<Record<string, unknown>>;
  readonly to: Readonly<Record<string, number>>;
}

const extremes: readonly Extreme[] = [
  { from: { stock: 7 }, change: { operation: 'decrement', stock: 7 }, to: { stock: 0, available: 0 } },
  {
    from: { stock: 7, reserved: 2 },
    change: { operation: 'decrement', stock: 5 },
    to: { stock: 2, available: 0 },
  },
  {
    from: { stock: 1 },
    change: { operation: 'increment', stock: 0, reserved: 1 },
    to: { reserved: 1, available: 0 },
  },
  {
    from: { stock: 3 },
    change: { operation: 'increment', stock: 4, reserved: 7 },
    to: { stock: 7, reserved: 7 },
  },
  {
    from: { stock: 9, reserved: 9 },
    change: { operation: 'decrement', stock: 0, reserved: 9 },
    to: { reserved: 0 },
  },
  { from: { stock: 9, reserved: 4 }, change: { operation: 'set', stock: 4 }, to: { stock: 4, available: 0 } },
  {
    from: { stock: 9, reserved: 4 },
    change: { operation: 'set', stock: 0, reserved: 0 },
    to: { stock: 0, reserved: 0 },
  },
  {
    from: { stock: 1 },
    change: { operation: 'set', stock: limits.maxStock },
    to: { stock: limits.maxStock },
  },
  {
    from: { stock: limits.maxStock - 1 },
    change: { operation: 'increment', stock: 1 },
    to: { stock: limits.maxStock },
  },
];

export const takesAllThatIsAllowed: Check = {
  id: 'update-inventory/arithmetic/takes-all-that-is-allowed',
  promise: 'accepts what the rules allow, up to the very last piece',
  source: 'openapi.yaml PATCH /products/{productId}/inventory',
  why: 'A server that refuses too much keeps every other promise and sells nothing.',
  async run({ product }) {
    for (const { from, change, to } of extremes) {
      await product.bring(from);
      const result = expectUpdated(await product.update(change));
      expectFields(`the answer to ${JSON.stringify(change)} from ${JSON.stringify(from)}`, result, to);
    }
  },
};
