import { edit, isChange, onAnswer, onChange, onRequest, refuse, toNumber, withHeaders } from './borders.ts';
import type { Forward, Heard, Json, Mutant } from './mutant.ts';

const at = (name: string) => `update-inventory/reservations/${name}`;
const model = at('follows-the-model');
const namesHold = (heard: Heard) => isChange(heard) && typeof heard.body.reservation === 'object';
const asAdmin = { headers: { authorization: 'Bearer admin' } };

/** Sends the members of a reservation on differently. */
const onReservation = (alter: (reservation: Json, body: Json) => Json) =>
  onChange(({ body }) =>
    typeof body.reservation === 'object'
      ? { body: { ...body, reservation: alter({ ...body.reservation }, body) } }
      : {},
  );

/** The hold that a request names, read apart from the change. */
async function readHold(heard: Heard, forward: Forward): Promise<Json> {
  const path = `${heard.path}/reservations/${Object(heard.body.reservation).id}`;
  const response = await forward({ method: 'GET', path, headers: { 'if-match': null } });
  return response.json();
}

export const reservationMutants: readonly Mutant[] = [
  {
    mistake: 'forgets what a hold had when it is raised',
    killedBy: [at('raises'), model],
    border: onAnswer((body) => {
      if (typeof body.reservation !== 'object' || toNumber(body.reserved_adjustment) <= 0) return body;
      return { ...body, reservation: { ...body.reservation, quantity: body.reserved_adjustment } };
    }),
  },
  {
    mistake: 'does not tell upper from lower case in the names of holds',
    killedBy: [at('names-to-the-letter')],
    border: onReservation((reservation) => ({ ...reservation, id: String(reservation.id).toLowerCase() })),
  },
  {
    mistake: 'counts a hold that is over as reserved until somebody reads the inventory',
    killedBy: [at('expires')],
    border: () => async (heard, forward) => {
      const response = await forward();
      if (heard.method !== 'GET' || !/^\/products\/[^/]+$/.test(heard.path)) return response;
      const ended = await forward({
        path: `${heard.path}/inventory/reservations`,
        query: { state: 'expired' },
      });
      const holds: { expired: number }[] = await ended.json();
      const pieces = holds.reduce((sum, { expired }) => sum + expired, 0);
      return edit(response, ({ reserved, available, ...body }) => ({
        ...body,
        reserved: reserved + pieces,
        available: available - pieces,
      }));
    },
  },
  {
    mistake: 'gives every hold half an hour',
    killedBy: [at('expires-as-asked')],
    border: onReservation(({ expires_in_seconds: _dropped, ...reservation }) => reservation),
  },
  {
    mistake: 'closes a hold whatever part of it is released',
    killedBy: [at('releases'), at('adds-up')],
    border: () => async (heard, forward) => {
      const { operation, stock } = heard.body;
      if (!namesHold(heard) || operation !== 'decrement' || stock !== 0) return forward();
      const { quantity } = await readHold(heard, forward);
      return forward({ body: { ...heard.body, reserved: quantity ?? heard.body.reserved } });
    },
  },
  {
    mistake: 'ships off the shelf and leaves the hold as it is',
    killedBy: [at('ships')],
    border: onChange(({ body: { reservation, ...body } }) =>
      body.operation === 'decrement' && body.stock !== 0 && reservation !== undefined ? { body } : {},
    ),
  },
  {
    mistake: 'forgets what was shipped when it tells what was raised',
    killedBy: [at('adds-up'), 'get-reservation/agrees'],
    border: onAnswer((body) =>
      'raised' in body ? { ...body, raised: toNumber(body.raised) - toNumber(body.committed) } : body,
    ),
  },
  {
    mistake: 'says that too much is released where the pieces are in a hold',
    killedBy: [at('only-by-name')],
    border: onAnswer((body) =>
      body.code === 'below-active-reservations' ? { ...body, code: 'release-exceeds-reserved' } : body,
    ),
  },
  {
    mistake: 'takes from the holds of others what the own is short of',
    killedBy: [at('never-eats-another')],
    border: () => async (heard, forward) => {
      const response = await forward();
      const { id } = Object(heard.body.reservation);
      if (response.status !== 422 || heard.body.operation !== 'decrement' || id === undefined)
        return response;
      const list = await forward({ method: 'GET', path: `${heard.path}/reservations` });
      for (const hold of await list.json()) {
        if (hold.id === id || hold.state !== 'active') continue;
        const body = {
          operation: 'decrement',
          stock: 0,
          reserved: hold.quantity,
          reservation: { id: hold.id },
        };
        await forward({ body });
      }
      return forward();
    },
  },
  {
    mistake: 'does not know allow_partial',
    killedBy: [at('takes-a-part')],
    border: onReservation(({ allow_partial: _dropped, ...reservation }) => reservation),
  },
  {
    mistake: 'holds what it can without being asked to',
    killedBy: [at('whole-or-refused')],
    border: onReservation((reservation, { operation }) =>
      operation === 'increment' ? { ...reservation, allow_partial: true } : reservation,
    ),
  },
  {
    mistake: 'does not know optional',
    killedBy: [at('optional'), model],
    border: onReservation(({ optional: _dropped, ...reservation }) => reservation),
  },
  {
    mistake: 'takes every hold for optional',
    killedBy: [at('unknown'), at('closed'), model],
    border: onReservation((reservation, { operation }) =>
      operation === 'decrement' ? { ...reservation, optional: true } : reservation,
    ),
  },
  {
    mistake: 'does not say what became of a closed hold',
    killedBy: [at('closed')],
    border: onAnswer((body) =>
      body.code === 'reservation-not-active' ? { ...body, state: 'released' } : body,
    ),
  },
  {
    mistake: 'never opens a closed hold again',
    killedBy: [at('reopens'), at('adds-up'), model],
    border: () => async (heard, forward) => {
      if (!namesHold(heard) || heard.body.operation !== 'increment') return forward();
      const { state = 'active' } = await readHold(heard, forward);
      return state === 'active' ? forward() : refuse(heard, 409, { code: 'reservation-not-active', state });
    },
  },
  {
    mistake: 'stops at zero when more is taken out of a hold than it has',
    killedBy: [at('no-more-than-held')],
    border: () => async (heard, forward) => {
      const { operation, reserved } = heard.body;
      if (!namesHold(heard) || operation !== 'decrement' || reserved === undefined) return forward();
      const { quantity } = await readHold(heard, forward);
      if (!quantity) return forward();
      return forward({ body: { ...heard.body, reserved: Math.min(toNumber(reserved), toNumber(quantity)) } });
    },
  },
  {
    mistake: 'closes the holds of one name on all products',
    killedBy: [at('per-product')],
    border: () => async (heard, forward) => {
      const response = await forward();
      const isRelease =
        namesHold(heard) && heard.body.operation === 'decrement' && heard.path.includes('prod_789');
      if (isRelease) await forward({ path: '/products/prod_790/inventory' });
      return response;
    },
  },
  {
    mistake: 'drops members of a reservation that it does not know',
    killedBy: [at('input')],
    border: onReservation(({ expires_in_second: _dropped, ...reservation }) => reservation),
  },
  {
    mistake: 'does not look at the key of a change that names a hold',
    killedBy: [at('replay')],
    border: onRequest((heard) => (namesHold(heard) ? { headers: { 'idempotency-key': null } } : {})),
  },
  {
    mistake: 'does not record which hold was changed',
    killedBy: [at('recorded')],
    border: onAnswer((body) => ('reservation_id' in body ? { ...body, reservation_id: null } : body)),
  },
  {
    mistake: 'judges a shipment from a hold as a reservation',
    killedBy: [at('sales-does-not-ship')],
    border: onRequest((heard) =>
      namesHold(heard) && heard.headers.get('authorization')?.startsWith('Bearer sales') ? asAdmin : {},
    ),
  },
  {
    mistake: 'looks at the hold first and ships later',
    killedBy: [at('last-pieces')],
    border: () => async (heard, forward) => {
      if (!namesHold(heard) || heard.body.operation !== 'decrement' || heard.body.stock === 0)
        return forward();
      const { state } = await readHold(heard, forward);
      const reservation = { ...Object(heard.body.reservation), optional: true };
      return forward(state === 'active' ? { body: { ...heard.body, reservation } } : {});
    },
  },
  {
    mistake: 'lists no more than the first page of holds',
    killedBy: ['list-reservations/every-hold-once'],
    border: () => async (heard, forward) =>
      heard.path.endsWith('/reservations') ? withHeaders(await forward(), { link: null }) : forward(),
  },
  {
    mistake: 'lists holds and backorders in every state',
    killedBy: ['list-reservations/by-state', 'list-backorders/by-state'],
    border: onRequest(() => ({ query: { state: null } })),
  },
  {
    mistake: 'says that there is no product where there is no hold',
    killedBy: ['get-reservation/not-found', at('unknown')],
    border: () => async (_heard, forward) => {
      const response = await forward();
      return response.status === 404
        ? edit(response, (body) => ({ ...body, code: 'product-not-found' }))
        : response;
    },
  },
  {
    mistake: 'tells when a hold expires, and lets none expire',
    killedBy: [at('expires')],
    border: () => async (heard, forward) => {
      if (!namesHold(heard) || heard.body.operation !== 'increment') return forward();
      const asked: Json = Object(heard.body.reservation);
      const response = await forward({
        body: { ...heard.body, reservation: { ...asked, expires_in_seconds: null } },
      });
      const expires_at = new Date(Date.now() + toNumber(asked.expires_in_seconds) * 1_000).toISOString();
      return edit(response, (body) => ({ ...body, reservation: { ...body.reservation, expires_at } }));
    },
  },
  {
    mistake: 'gives expired pieces back and goes on to call the hold active',
    killedBy: [at('expires')],
    border: onAnswer((body) => (body.state === 'expired' ? { ...body, state: 'active' } : body)),
  },
  {
    mistake: 'does not write down that a hold has expired',
    killedBy: [at('expires')],
    border: () => async (heard, forward) => {
      const response = await forward();
      if (!heard.path.endsWith('/history') || !response.ok) return response;
      return edit(response, (entries: Json[]) =>
        entries.filter(({ kind }) => kind !== 'reservation_expired'),
      );
    },
  },
];
