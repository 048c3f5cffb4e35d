import { expectNoBreach } from '../../schema/expect-no-breach.ts';
import type { Check } from '../check.ts';

export const noServerError: Check = {
  id: 'every-answer/no-server-error',
  promise: 'answers no request of this suite with a server error',
  source: 'openapi.yaml components/responses/InternalError',
  why: 'A client cannot tell whether its change was made, and nobody can tell it what to do better.',
  comesLast: true,
  run: (context) => expectNoBreach(context, 'server-error'),
};
