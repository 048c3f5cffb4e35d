import { edit, onAnswer, onRequest, readCounts, refuse, withHeaders } from './borders.ts';
import type { Heard, Mutant } from './mutant.ts';

const at = (name: string) => `every-operation/${name}`;
const isBy = ({ headers }: Heard, role: string) =>
  headers.get('authorization')?.startsWith(`Bearer ${role}`) ?? false;
const asAdmin = { headers: { authorization: 'Bearer admin' } };

export const everyOperationMutants: readonly Mutant[] = [
  {
    mistake: 'forgot to ask for a token in one place',
    killedBy: [at('needs-a-token')],
    border: onRequest(({ path, headers }) =>
      path.endsWith('/history') && !headers.has('authorization') ? asAdmin : {},
    ),
  },
  {
    mistake: 'takes any token for a good one',
    killedBy: [at('needs-a-token')],
    border: onRequest(({ headers }) =>
      headers.get('authorization') === 'Bearer not-a-token' ? asAdmin : {},
    ),
  },
  {
    mistake: 'does not say how to authenticate',
    killedBy: [at('needs-a-token')],
    border: () => async (_heard, forward) => withHeaders(await forward(), { 'www-authenticate': null }),
  },
  {
    mistake: 'says in its own words that there is no such product',
    killedBy: [at('product-not-found')],
    border: onAnswer((body) =>
      body.code === 'product-not-found' ? { ...body, detail: 'Unknown product.' } : body,
    ),
  },
  {
    mistake: 'takes an unknown path for an unknown product',
    killedBy: [at('unknown-path')],
    border: onAnswer((body) =>
      body.code === 'route-not-found' ? { ...body, code: 'product-not-found' } : body,
    ),
  },
  {
    mistake: 'does not say which methods a path has',
    killedBy: [at('method-not-allowed')],
    border: () => async (_heard, forward) => withHeaders(await forward(), { allow: null }),
  },
  {
    mistake: 'sends problems as plain JSON',
    killedBy: [at('problem-document')],
    border: () => async (_heard, forward) => {
      const response = await forward();
      return response.status < 400 ? response : withHeaders(response, { 'content-type': 'application/json' });
    },
  },
  {
    mistake: 'does not say which fields are wrong',
    killedBy: [at('problem-document'), 'update-inventory/input/field-values'],
    border: onAnswer((body) => ('errors' in body ? { ...body, errors: [] } : body)),
  },
  {
    mistake: 'names the whole path in the instance of a problem, base path and all',
    killedBy: [at('problem-document')],
    border: onAnswer((body) => ('instance' in body ? { ...body, instance: `/api${body.instance}` } : body)),
  },
  {
    mistake: 'gives every request a name of its own choice',
    killedBy: [at('request-id')],
    border: () => {
      let count = 0;
      return async (_heard, forward) => {
        count++;
        const id = `req_${count}`;
        const response = await withHeaders(await forward(), { 'x-request-id': id });
        return response.status < 400 ? response : edit(response, (body) => ({ ...body, request_id: id }));
      };
    },
  },
  {
    mistake: 'lets only admins change anything',
    killedBy: [at('manager-adjusts')],
    border: () => async (heard, forward) =>
      heard.method === 'PATCH' && isBy(heard, 'manager')
        ? refuse(heard, 403, { code: 'forbidden' })
        : forward(),
  },
  {
    mistake: 'lets whoever may view change as well',
    killedBy: [at('staff-only-views'), at('forbidden-before-not-found')],
    border: onRequest((heard) => (heard.method === 'PATCH' && isBy(heard, 'staff') ? asAdmin : {})),
  },
  {
    mistake: 'lets whoever may reserve adjust as well',
    killedBy: [at('sales-only-reserves')],
    border: onRequest((heard) => (heard.method === 'PATCH' && isBy(heard, 'sales') ? asAdmin : {})),
  },
  {
    mistake: 'lets everybody read',
    killedBy: [at('auditor-only-sees-history'), at('staff-only-views'), at('sales-only-reserves')],
    border: onRequest((heard) =>
      heard.method === 'GET' && heard.headers.has('authorization') ? asAdmin : {},
    ),
  },
  {
    mistake: 'looks for the product before the permission',
    killedBy: [at('forbidden-before-not-found')],
    border: () => async (heard, forward) => {
      const response = await forward();
      if (response.status !== 403 || !heard.path.startsWith('/products/')) return response;
      const { version } = await readCounts(heard, forward);
      return version === 0 ? refuse(heard, 404, { code: 'product-not-found' }) : response;
    },
  },
];
