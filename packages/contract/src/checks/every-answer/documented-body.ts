import { expectNoBreach } from '../../schema/expect-no-breach.ts';
import type { Check } from '../check.ts';

export const documentedBody: Check = {
  id: 'every-answer/documented-body',
  promise: 'sends every body as its schema says, refusals too',
  source: 'openapi.yaml paths',
  why: 'Generated clients trust the schema: a number that arrives as text adds up to nonsense, far from here.',
  comesLast: true,
  run: (context) => expectNoBreach(context, 'body'),
};
