import { expectNoBreach } from '../../schema/expect-no-breach.ts';
import type { Check } from '../check.ts';

export const documentedMessages: Check = {
  id: 'open-realtime-stream/documented-messages',
  promise: 'sends every message as its schema says',
  source: 'openapi.yaml components/schemas/RealtimeMessage',
  why: 'Generated clients trust the schema, and of a message there is no second try.',
  needs: { stream: true },
  comesLast: true,
  run: (context) => expectNoBreach(context, 'message'),
};
