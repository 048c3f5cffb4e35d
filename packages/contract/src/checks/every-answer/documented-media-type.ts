import { expectNoBreach } from '../../schema/expect-no-breach.ts';
import type { Check } from '../check.ts';

export const documentedMediaType: Check = {
  id: 'every-answer/documented-media-type',
  promise: 'sends every answer with its documented media type',
  source: 'openapi.yaml paths',
  why: 'Generated clients choose how to read a body by its media type.',
  comesLast: true,
  run: (context) => expectNoBreach(context, 'media-type'),
};
