import { productSchema } from '@onhand/spec/schemas';
import { expectEqual } from '../../../expectations/expect-equal.ts';
import { expectFields } from '../../../expectations/expect-fields.ts';
import { expectProblem } from '../../../expectations/expect-problem.ts';
import { expectShape } from '../../../expectations/expect-shape.ts';
import { expectUpdated } from '../../../expectations/expect-updated.ts';
import type { Check } from '../../check.ts';

const shortestLifeMs = 60_000;

export const expires: Check = {
  id: 'update-inventory/reservations/expires',
  promise: 'gives the pieces of a hold back when its time is over, writes it down, and ships nothing from it',
  source: 'openapi.yaml components/schemas/Reservation',
  why: 'Baskets that are left behind would empty the shop. Whoever comes back late must be told, not served twice.',
  needs: { operations: ['listReservations', 'getReservation'], time: true },
  async run({ product, send, newId, passTime }) {
    await product.bring({ stock: 10 });
    const [left, kept] = [newId('cart'), newId('cart')];
    expectUpdated(await product.hold(kept, 1, { expires_in_seconds: null }));
    const { reservation } = expectUpdated(await product.hold(left, 4, { expires_in_seconds: 60 }));
    await passTime(shortestLifeMs + 1_000);

    // Where the hold is ended by whoever looks, the first to look is one that is easily forgotten.
    const shown = expectShape(
      await send({ target: product.path.replace(/\/inventory$/, '') }),
      productSchema,
    );
    expectFields('the product after a minute', shown, { reserved: 1, available: 9 });
    expectFields('the inventory after a minute', await product.read(), { reserved: 1, available: 9 });
    const over = { state: 'expired', quantity: 0, raised: 4, expired: 4 };
    expectFields('the hold after a minute', await product.reservation(left), over);
    expectProblem(await product.ship(1, { id: left }), 'reservation-not-active');

    const active = await product.reservations({ state: 'active' });
    expectEqual(
      'the holds that are still active',
      active.map(({ id }) => id),
      [kept],
    );
    const entry = await product.newestEntry();
    if (entry === undefined) return;
    const written = { kind: 'reservation_expired', reservation_id: left, reserved_adjustment: -4 };
    expectFields('the newest entry of the history', entry, written);
    const dueMs = Date.parse(reservation?.expires_at ?? '');
    expectEqual('its time', Date.parse(entry.timestamp ?? ''), dueMs);
  },
};
