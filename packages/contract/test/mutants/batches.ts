import { onRequest, refuse } from './borders.ts';
import type { Heard, Instead, Json, Mutant } from './mutant.ts';

const at = (name: string) => `batch-update-inventory/${name}`;
const isBatch = ({ path }: Heard) => path.startsWith('/inventory/batch');
const asAdmin = { headers: { authorization: 'Bearer admin' } };

const itemsOf = ({ body }: Heard): Json[] => (Array.isArray(body.updates) ? body.updates : []);

/** A border that sends batches on differently. */
const onBatch = (alter: (heard: Heard) => Instead) =>
  onRequest((heard) => (isBatch(heard) && 'updates' in heard.body ? alter(heard) : {}));

/** A border that leaves one member out of every item. */
const withoutMember = (name: string) =>
  onBatch((heard) => {
    const updates = itemsOf(heard).map(({ [name]: _dropped, ...item }) => item);
    return { body: { ...heard.body, updates } };
  });

export const batchMutants: readonly Mutant[] = [
  {
    mistake: 'makes the changes of a batch in another order',
    killedBy: [at('in-order'), at('documented-form')],
    border: onBatch((heard) => ({ body: { ...heard.body, updates: itemsOf(heard).reverse() } })),
  },
  {
    mistake: 'takes all or none where each was meant for itself',
    killedBy: [at('each-for-itself'), at('stop-on-error')],
    border: onBatch(({ body }) => ({ body: { ...body, mode: 'atomic' } })),
  },
  {
    mistake: 'goes on after a failure',
    killedBy: [at('stop-on-error')],
    border: onBatch(({ body }) => ({ body: { ...body, stop_on_error: false } })),
  },
  {
    mistake: 'does not look at the keys of items',
    killedBy: [at('item-keys')],
    border: withoutMember('idempotency_key'),
  },
  {
    mistake: 'does not look at the key of a batch',
    killedBy: [at('batch-key')],
    border: onBatch(() => ({ headers: { 'idempotency-key': null } })),
  },
  {
    mistake: 'does not know the documented form of an item',
    killedBy: [at('documented-form')],
    border: () => async (heard, forward) =>
      itemsOf(heard).some((item) => 'productId' in item)
        ? refuse(heard, 400, { code: 'invalid-request' })
        : forward(),
  },
  {
    mistake: 'does not know the short name of batches',
    killedBy: [at('alias')],
    border: () => async (heard, forward) =>
      heard.path === '/inventory/batch' ? refuse(heard, 404, { code: 'route-not-found' }) : forward(),
  },
  {
    mistake: 'refuses an atomic batch that names a product twice',
    killedBy: [at('atomic-all'), at('atomic-none')],
    border: () => async (heard, forward) => {
      const ids = itemsOf(heard).map(({ product_id }) => product_id);
      return heard.body.mode === 'atomic' && new Set(ids).size < ids.length
        ? refuse(heard, 422, { code: 'batch-refused', errors: [] })
        : forward();
    },
  },
  {
    mistake: 'makes what it can of an atomic batch',
    killedBy: [at('atomic-none')],
    border: onBatch(({ body }) => ({ body: { ...body, mode: 'per_item' } })),
  },
  {
    mistake: 'does not look at the if_match of items',
    killedBy: [at('if-match')],
    border: withoutMember('if_match'),
  },
  {
    mistake: 'cuts a batch that is too long',
    killedBy: [at('bounds')],
    border: onBatch((heard) =>
      Array.isArray(heard.body.updates)
        ? { body: { ...heard.body, updates: heard.body.updates.slice(0, 1_000) } }
        : {},
    ),
  },
  {
    mistake: 'lets whoever may adjust send a batch',
    killedBy: [at('only-admin')],
    border: onRequest((heard) =>
      isBatch(heard) && heard.headers.get('authorization')?.startsWith('Bearer manager') ? asAdmin : {},
    ),
  },
  {
    mistake: 'decides each change of an atomic batch against the state before the batch',
    killedBy: [at('atomic-all'), at('atomic-none')],
    border: () => async (heard, forward) => {
      if (!isBatch(heard) || heard.body.mode !== 'atomic') return forward();
      const headers = { 'x-require-confirmation': 'true' };
      const verdicts = itemsOf(heard).map(({ product_id, ...body }) =>
        forward({ method: 'PATCH', path: `/products/${product_id}/inventory`, body, headers }),
      );
      const isPossible = (await Promise.all(verdicts)).every(({ status }) => status === 202);
      return isPossible
        ? forward({ body: { ...heard.body, mode: 'per_item' } })
        : refuse(heard, 422, { code: 'batch-refused', errors: [] });
    },
  },
  {
    mistake: 'reads a batch as JSON whatever it is declared to be',
    killedBy: [at('input')],
    border: onBatch(() => ({ headers: { 'content-type': 'application/json' } })),
  },
  {
    mistake: 'reads a batch of any size',
    killedBy: [at('input')],
    border: onBatch(({ body, bytes }) => (bytes.length > 1_048_576 ? { body } : {})),
  },
];
