import { isChange, onAnswer, onChange, onRequest, refuse } from './borders.ts';
import type { Json, Mutant } from './mutant.ts';

const at = (name: string) => `update-inventory/input/${name}`;

const known = new Set(
  'stock operation reason notes adjustment_id location cost_per_unit expires_at reserved available backorder_allowed reorder_threshold batch_number metadata'.split(
    ' ',
  ),
);

const keep = (body: Json, isKept: (name: string, value: unknown) => boolean): Json =>
  Object.fromEntries(Object.entries(body).filter(([name, value]) => isKept(name, value)));

export const inputMutants: readonly Mutant[] = [
  {
    mistake: 'drops fields that it does not know',
    killedBy: [at('unknown-field'), 'update-inventory/refusals/changes-nothing'],
    border: onChange(({ body }) => ({ body: keep(body, (name) => known.has(name)) })),
  },
  {
    mistake: 'says in its own words that stock is negative',
    killedBy: [at('negative-stock')],
    border: onAnswer((body) =>
      body.detail === 'Stock cannot be negative.' ? { ...body, detail: 'stock must be >= 0' } : body,
    ),
  },
  {
    mistake: 'reads numbers out of texts',
    killedBy: [at('field-values')],
    border: onChange(({ body }) =>
      typeof body.stock === 'string' ? { body: { ...body, stock: Number(body.stock) } } : {},
    ),
  },
  {
    mistake: 'counts the length of a text in UTF-16 units',
    killedBy: [at('text-lengths')],
    border: () => async (heard, forward) => {
      const isTooLong = typeof heard.body.reason === 'string' && heard.body.reason.length > 100;
      const errors = [{ field: 'reason', message: 'is too long' }];
      return isTooLong ? refuse(heard, 400, { code: 'invalid-request', errors }) : forward();
    },
  },
  {
    mistake: 'keeps as much metadata as it can and drops the rest',
    killedBy: [at('metadata-size')],
    border: onChange(({ body }) => {
      if (typeof body.metadata !== 'object' || body.metadata === null || Array.isArray(body.metadata))
        return {};
      return { body: { ...body, metadata: Object.fromEntries(Object.entries(body.metadata).slice(0, 50)) } };
    }),
  },
  {
    mistake: 'answers 500 to a body that it cannot parse',
    killedBy: [at('malformed-json'), 'every-operation/problem-document'],
    border: () => async (heard, forward) => {
      const response = await forward();
      return response.status === 400 && heard.method === 'PATCH' && !isChange(heard)
        ? refuse(heard, 500, { code: 'internal' })
        : response;
    },
  },
  {
    mistake: 'reads a body as JSON whatever it is declared to be',
    killedBy: [at('media-type')],
    border: onRequest(({ method }) =>
      method === 'PATCH' ? { headers: { 'content-type': 'application/json', 'content-encoding': null } } : {},
    ),
  },
  {
    mistake: 'reads a body of any size',
    killedBy: [at('body-size')],
    border: onRequest(({ bytes }) =>
      bytes.length > 2_000 ? { body: new TextDecoder().decode(bytes).trim() } : {},
    ),
  },
];
