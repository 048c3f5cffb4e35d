import { onAnswer, onRequest } from './borders.ts';
import type { Mutant } from './mutant.ts';

const at = (name: string) => `update-inventory/confirmation/${name}`;

export const confirmationMutants: readonly Mutant[] = [
  {
    mistake: 'does not know X-Require-Confirmation and makes the change at once',
    killedBy: [at('previews'), at('confirms-once')],
    border: onRequest(() => ({ headers: { 'x-require-confirmation': null } })),
  },
  {
    mistake: 'makes the change that it shows as a preview',
    killedBy: [at('previews')],
    border: () => async (_heard, forward) => {
      const response = await forward();
      if (response.status === 202) await forward({ headers: { 'x-require-confirmation': null } });
      return response;
    },
  },
  {
    mistake: 'shows the present stock as what a change would come to',
    killedBy: [at('previews')],
    border: onAnswer((body) => {
      const preview: Record<string, unknown> = Object(body.preview);
      return 'preview' in body ? { ...body, preview: { ...preview, stock: preview.previous_stock } } : body;
    }),
  },
  {
    mistake: 'takes any confirmation token',
    killedBy: [at('confirms-once')],
    border: onRequest(() => ({ headers: { 'x-confirmation-token': null } })),
  },
  {
    mistake: 'has forgotten its previews when they are confirmed',
    killedBy: [at('confirms-once')],
    border: onRequest(({ headers }) =>
      headers.has('x-confirmation-token') ? { headers: { 'x-confirmation-token': 'forgotten' } } : {},
    ),
  },
  {
    mistake: 'confirms a change of another version than it showed',
    killedBy: [at('confirms-once')],
    border: () => async (heard, forward) => {
      const response = await forward();
      const isStale = response.status === 412 && heard.headers.has('x-confirmation-token');
      return isStale ? forward({ headers: { 'x-confirmation-token': null } }) : response;
    },
  },
];
