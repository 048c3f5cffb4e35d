import { reservationSchema } from '@onhand/spec/schemas';
import { expectEqual } from '../../expectations/expect-equal.ts';
import { expectInvalidField } from '../../expectations/expect-invalid-field.ts';
import { expectUpdated } from '../../expectations/expect-updated.ts';
import { listAll } from '../../product/list-all.ts';
import type { Check } from '../check.ts';

export const holdsByState: Check = {
  id: 'list-reservations/by-state',
  promise: 'lists the holds of one state where "state" asks for it, and refuses a state that there is not',
  source: 'openapi.yaml components/parameters/FilterReservationState',
  why: 'Open baskets among thousands of closed ones are found by asking for them.',
  needs: { operations: ['listReservations'] },
  async run({ product, send, eachAtOnce, newId }) {
    await product.bring({ stock: 10 });
    const [active, released, committed] = [newId('cart'), newId('cart'), newId('cart')];
    for (const id of [active, released, committed]) expectUpdated(await product.hold(id, 1));
    expectUpdated(await product.release(released, 1));
    expectUpdated(await product.ship(1, { id: committed }));

    await eachAtOnce(Object.entries({ active, released, committed }), async ([state, id], scene) => {
      const holds = await listAll(
        scene.send,
        `${product.path}/reservations?state=${state}&limit=1000`,
        reservationSchema,
      );
      const others = holds.filter((hold) => hold.state !== state);
      expectEqual(`the holds in another state than ${state}`, others, []);
      expectEqual(
        `whether ${id} is among the ${state}`,
        holds.some((hold) => hold.id === id),
        true,
      );
    });
    expectInvalidField(await send({ target: `${product.path}/reservations?state=open` }), 'state');
    expectInvalidField(await send({ target: `${product.path}/reservations?limit=0` }), 'limit');
  },
};
