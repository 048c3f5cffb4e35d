import { expectNoBreach } from '../../schema/expect-no-breach.ts';
import type { Check } from '../check.ts';

export const documentedStatus: Check = {
  id: 'every-answer/documented-status',
  promise: 'answers each operation only with the statuses that are documented for it',
  source: 'openapi.yaml paths',
  why: 'A client has a branch for what is written down; anything else ends in its last resort.',
  comesLast: true,
  run: (context) => expectNoBreach(context, 'status'),
};
