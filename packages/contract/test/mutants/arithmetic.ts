import { edit, isChange, onAnswer, onChange, readCounts, refuse, toNumber } from './borders.ts';
import type { Mutant } from './mutant.ts';

const at = (name: string) => `update-inventory/arithmetic/${name}`;
const refusal = (name: string) => `update-inventory/refusals/${name}`;

export const arithmeticMutants: readonly Mutant[] = [
  {
    mistake: 'takes a body without an operation as an increment',
    killedBy: [at('set-counts')],
    border: onChange(({ body }) => ({ body: { operation: 'increment', ...body } })),
  },
  {
    mistake: 'stores the number of an increment as the stock',
    killedBy: [at('increment-adds'), at('follows-the-model')],
    border: onChange(({ body }) => {
      const isDelivery = body.operation === 'increment' && body.stock !== 0;
      return isDelivery ? { body: { ...body, operation: 'set' } } : {};
    }),
  },
  {
    mistake: 'adds the pieces of a decrement',
    killedBy: [at('decrement-takes')],
    border: onChange(({ body }) => {
      const isSale = body.operation === 'decrement' && body.stock !== 0;
      return isSale ? { body: { ...body, operation: 'increment' } } : {};
    }),
  },
  {
    mistake: 'overwrites reserved with the number of a reservation',
    killedBy: [at('reserve-by-delta'), at('release-by-delta')],
    border: () => async (heard, forward) => {
      const { operation, stock, reserved } = heard.body;
      if (operation !== 'increment' || stock !== 0 || reserved === undefined) return forward();
      const counts = await readCounts(heard, forward);
      return forward({ body: { ...heard.body, operation: 'set', stock: counts.stock } });
    },
  },
  {
    mistake: 'compares the new stock of a shipment with what was reserved before it',
    killedBy: [at('ship-by-delta')],
    border: () => async (heard, forward) => {
      if (heard.body.operation !== 'decrement') return forward();
      const { stock, reserved } = await readCounts(heard, forward);
      const isRefused = stock - toNumber(heard.body.stock) < reserved;
      return isRefused && toNumber(heard.body.stock) > 0
        ? refuse(heard, 422, { code: 'below-reserved' })
        : forward();
    },
  },
  {
    mistake: 'takes reserved pieces for available',
    killedBy: [at('available-is-derived')],
    border: onAnswer((body) => ('available' in body ? { ...body, available: body.stock } : body)),
  },
  {
    mistake: 'takes an absent reserved in a set for 0',
    killedBy: [at('absent-stays')],
    border: onChange(({ body }) => (body.operation === 'set' ? { body: { reserved: 0, ...body } } : {})),
  },
  {
    mistake: 'takes an absent setting for its default',
    killedBy: [at('absent-stays')],
    border: onChange(({ body }) => ({ body: { backorder_allowed: false, ...body } })),
  },
  {
    mistake: 'takes a threshold of 0 for none',
    killedBy: [at('settings-alone')],
    border: onChange(({ body }) =>
      body.reorder_threshold === 0 ? { body: { ...body, reorder_threshold: null } } : {},
    ),
  },
  {
    mistake: "lets the request's metadata overwrite the server's own keys",
    killedBy: [at('answer-tells-the-change')],
    border: onAnswer((body, heard) => {
      if (!isChange(heard) || typeof body.metadata !== 'object') return body;
      return { ...body, metadata: { ...body.metadata, ...Object(heard.body.metadata) } };
    }),
  },
  {
    mistake: 'tells the new stock as the previous one',
    killedBy: [at('increment-adds')],
    border: onAnswer((body) => ('previous_stock' in body ? { ...body, previous_stock: body.stock } : body)),
  },
  {
    mistake: 'books each delivery on a second product too',
    killedBy: [at('touches-one-product')],
    border: () => async (heard, forward) => {
      const response = await forward();
      if (response.ok && heard.body.operation === 'increment' && heard.path.includes('prod_789')) {
        await forward({ path: '/products/prod_790/inventory' });
      }
      return response;
    },
  },
  {
    mistake: 'never lets the last piece go',
    killedBy: [at('takes-all-that-is-allowed')],
    border: () => async (heard, forward) => {
      if (heard.body.operation !== 'decrement') return forward();
      const { stock } = await readCounts(heard, forward);
      return stock > 0 && stock === heard.body.stock
        ? refuse(heard, 422, { code: 'insufficient-stock' })
        : forward();
    },
  },
  {
    mistake: 'refuses everything',
    killedBy: [at('takes-all-that-is-allowed'), at('follows-the-model'), at('increment-adds')],
    border: () => async (heard, forward) =>
      isChange(heard)
        ? refuse(heard, 422, { code: 'insufficient-stock', available: 0, requested: 1 })
        : forward(),
  },
  {
    mistake: 'stops at zero when more is taken than there is',
    killedBy: [refusal('insufficient-stock'), refusal('changes-nothing'), at('follows-the-model')],
    border: () => async (heard, forward) => {
      if (heard.body.operation !== 'decrement') return forward();
      const { stock, reserved } = await readCounts(heard, forward);
      const isShort = toNumber(heard.body.stock) > stock && heard.body.reserved === undefined;
      return forward(isShort ? { body: { ...heard.body, stock: stock - reserved } } : {});
    },
  },
  {
    mistake: 'stops at zero when more is released than is reserved',
    killedBy: [refusal('release-exceeds-reserved')],
    border: () => async (heard, forward) => {
      if (heard.body.operation !== 'decrement' || heard.body.reserved === undefined) return forward();
      const { reserved } = await readCounts(heard, forward);
      return forward({
        body: { ...heard.body, reserved: Math.min(reserved, toNumber(heard.body.reserved)) },
      });
    },
  },
  {
    mistake: 'tells the whole stock as available when it refuses a reservation',
    killedBy: [refusal('reserve-beyond-available')],
    border: () => async (heard, forward) => {
      const { stock } = isChange(heard) ? await readCounts(heard, forward) : { stock: 0 };
      return edit(await forward(), (body) =>
        body.code === 'insufficient-stock' ? { ...body, available: stock } : body,
      );
    },
  },
  {
    mistake: 'says in its own words that stock would fall below reserved',
    killedBy: [refusal('below-reserved')],
    border: onAnswer((body) =>
      body.code === 'below-reserved' ? { ...body, detail: 'Too few pieces.' } : body,
    ),
  },
  {
    mistake: 'fills up to the largest stock and drops the rest',
    killedBy: [refusal('max-stock')],
    border: () => async (heard, forward) => {
      if (heard.body.operation !== 'increment') return forward();
      const { stock } = await readCounts(heard, forward);
      const room = 1_000_000 - stock;
      return forward(toNumber(heard.body.stock) > room ? { body: { ...heard.body, stock: room } } : {});
    },
  },
  {
    mistake: 'drops the asserted available',
    killedBy: [refusal('available-mismatch')],
    border: onChange(({ body: { available: _dropped, ...body } }) => ({ body })),
  },
  {
    mistake: 'writes down its refusals as changes',
    killedBy: [refusal('changes-nothing'), at('follows-the-model')],
    border: () => async (_heard, forward) => {
      const response = await forward();
      if (response.status === 422) {
        await forward({
          body: { operation: 'increment', stock: 0 },
          headers: { 'idempotency-key': null, 'if-match': null },
        });
      }
      return response;
    },
  },
  {
    mistake: 'sells pieces that are promised, and forgets the promise',
    killedBy: [refusal('below-reserved'), at('follows-the-model')],
    border: () => async (heard, forward) => {
      const response = await forward();
      if (response.status !== 422 || heard.body.operation !== 'decrement') return response;
      const { stock } = await readCounts(heard, forward);
      const left = stock - toNumber(heard.body.stock);
      return left < 0 ? response : forward({ body: { operation: 'set', stock: left, reserved: left } });
    },
  },
];
