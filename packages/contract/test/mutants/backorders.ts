import { edit, isChange, onAnswer, onChange, onRequest, toNumber } from './borders.ts';
import type { Heard, Mutant } from './mutant.ts';

const at = (name: string) => `update-inventory/backorders/${name}`;
const fulfill = (name: string) => `fulfill-backorder/${name}`;
const model = 'update-inventory/reservations/follows-the-model';
const isFulfillment = ({ path }: Heard) => path.endsWith('/fulfill');
const asAdmin = { headers: { authorization: 'Bearer admin' } };

export const backorderMutants: readonly Mutant[] = [
  {
    mistake: "takes the product's consent to backorders for the customer's",
    killedBy: [at('only-where-both-allow')],
    border: onChange(({ body }) =>
      body.operation === 'decrement' ? { body: { ...body, allow_backorder: true } } : {},
    ),
  },
  {
    mistake: 'tells the whole sale as backordered',
    killedBy: [at('promises-what-is-missing'), model],
    border: onAnswer((body, { body: { stock } }) =>
      body.backorder_created === true ? { ...body, backorder_quantity: stock } : body,
    ),
  },
  {
    mistake: 'forgets the own hold where pieces are short',
    killedBy: [at('own-hold-first'), model],
    border: onChange(({ body: { reservation: _dropped, ...body } }) =>
      body.allow_backorder === true ? { body } : {},
    ),
  },
  {
    mistake: 'tells of a backorder wherever one was allowed',
    killedBy: [at('none-when-enough')],
    border: onAnswer((body, heard) =>
      isChange(heard) && 'backorder_created' in body
        ? { ...body, backorder_created: heard.body.allow_backorder === true }
        : body,
    ),
  },
  {
    mistake: 'ships backorders by itself as soon as pieces arrive',
    killedBy: [at('receipts-do-not-fill')],
    border: () => async (heard, forward) => {
      const response = await forward();
      if (heard.body.operation !== 'increment' || toNumber(heard.body.stock) === 0) return response;
      const list = await forward({ method: 'GET', path: `${heard.path}/backorders` });
      for (const { id, state } of await list.json()) {
        if (state === 'open')
          await forward({ method: 'POST', path: `/inventory/backorders/${id}/fulfill`, body: '' });
      }
      return response;
    },
  },
  {
    mistake: 'closes a backorder without taking its pieces',
    killedBy: [fulfill('ships-whole')],
    border: onAnswer((body, heard) =>
      isFulfillment(heard) && 'stock' in body ? { ...body, stock: body.previous_stock, adjustment: 0 } : body,
    ),
  },
  {
    mistake: 'answers a second attempt to ship a backorder as the first',
    killedBy: [fulfill('once'), fulfill('one-winner')],
    border: () => {
      const shipped = new Map<string, Response>();
      return async (heard, forward) => {
        const response = await forward();
        if (!isFulfillment(heard)) return response;
        if (response.ok) shipped.set(heard.path, response.clone());
        return response.status === 409 ? (shipped.get(heard.path)?.clone() ?? response) : response;
      };
    },
  },
  {
    mistake: 'counts pieces that are missing as delivered when a backorder is shipped',
    killedBy: [fulfill('all-or-none')],
    border: () => async (heard, forward) => {
      const response = await forward();
      if (!isFulfillment(heard) || response.status !== 422) return response;
      const body = { operation: 'increment', stock: 5 };
      const headers = { 'content-type': 'application/json' };
      await forward({ method: 'PATCH', path: '/products/prod_789/inventory', body, headers });
      return forward();
    },
  },
  {
    mistake: 'says that there is no product where there is no backorder',
    killedBy: [fulfill('unknown')],
    border: () => async (heard, forward) =>
      isFulfillment(heard)
        ? edit(await forward(), (body) =>
            body.status === 404 ? { ...body, code: 'product-not-found' } : body,
          )
        : forward(),
  },
  {
    mistake: 'lets everybody ship backorders',
    killedBy: [fulfill('needs-adjust')],
    border: onRequest((heard) => (isFulfillment(heard) && heard.headers.has('authorization') ? asAdmin : {})),
  },
  {
    mistake: 'does not look at the key of a shipment of backorders',
    killedBy: [fulfill('once'), fulfill('key-syntax')],
    border: onRequest((heard) => (isFulfillment(heard) ? { headers: { 'idempotency-key': null } } : {})),
  },
];
