import { expectNoBreach } from '../../schema/expect-no-breach.ts';
import type { Check } from '../check.ts';

export const documentedHeaders: Check = {
  id: 'every-answer/documented-headers',
  promise: 'sends with every answer the headers that are documented for it',
  source: 'openapi.yaml paths',
  why: 'Versions, totals and request ids are there for clients to rely on, not only most of the time.',
  comesLast: true,
  run: (context) => expectNoBreach(context, 'header'),
};
