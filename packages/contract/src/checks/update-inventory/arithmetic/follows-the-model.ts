import fc from 'fast-check';
import { checkSequences } from '../../../model/check-sequences.ts';
import { commands } from '../../../model/command.ts';
import type { StartingState } from '../../../product/product-under-test.ts';
import type { Check } from '../../check.ts';

const start: fc.Arbitrary<StartingState> = fc
  .record({ stock: fc.nat({ max: 20 }), reserved: fc.nat({ max: 8 }) })
  .map(({ stock, reserved }) => ({ stock, reserved: Math.min(stock, reserved) }));

export const followsTheModel: Check = {
  id: 'update-inventory/arithmetic/follows-the-model',
  promise:
    'answers random sequences of changes, repeats and reads exactly as an independent model of one product',
  source: 'openapi.yaml PATCH /products/{productId}/inventory',
  why: 'Faults hide in combinations that nobody wrote a test for: a repeat after a refusal, a stale version on a used key.',
  isLong: true,
  run: (context) => checkSequences(context, { start, commands }),
};
