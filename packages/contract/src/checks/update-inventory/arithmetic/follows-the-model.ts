import { checkSequences } from '../../../model/check-sequences.ts';
import { plainSequences } from '../../../model/sequence-kinds.ts';
import type { Check } from '../../check.ts';

export const followsTheModel: Check = {
  id: 'update-inventory/arithmetic/follows-the-model',
  promise:
    'answers random sequences of changes, repeats and reads exactly as an independent model of one product',
  source: 'openapi.yaml PATCH /products/{productId}/inventory',
  why: 'Faults hide in combinations that nobody wrote a test for: a repeat after a refusal, a stale version on a used key.',
  isLong: true,
  run: (context) => checkSequences(context, plainSequences),
};
