import { expectEqual } from '../../../expectations/expect-equal.ts';
import { expectUpdated } from '../../../expectations/expect-updated.ts';
import type { Check } from '../../check.ts';

export const holdsAddUp: Check = {
  id: 'update-inventory/reservations/adds-up',
  promise:
    'keeps raised equal to what is held, released, committed and expired, and reserved to all holds and the rest',
  source: 'openapi.yaml components/schemas/Reservation',
  why: 'Pieces that are in no column are lost, and pieces in two columns are sold twice.',
  needs: { operations: ['listReservations', 'getReservation'] },
  async run({ product, newId }) {
    await product.bring({ stock: 30, reserved: 2 });
    const [first, second] = [newId('cart'), newId('cart')];
    const steps = [
      () => product.hold(first, 8),
      () => product.hold(second, 4),
      () => product.ship(3, { id: first }),
      () => product.release(first, 2),
      () => product.hold(first, 5),
      () => product.ship(9, { id: first }),
      () => product.release(second, 4),
      () => product.hold(second, 1),
    ];
    for (const [index, step] of steps.entries()) {
      expectUpdated(await step());
      const opened = index === 0 ? [first] : [first, second];
      const [{ reserved }, ...holds] = await Promise.all([
        product.read(),
        ...opened.map((id) => product.reservation(id)),
      ]);
      for (const { id, raised, quantity, released, committed, expired } of holds) {
        const columns = quantity + released + committed + expired;
        expectEqual(`raised of ${id} after step ${index + 1}`, raised, columns);
      }
      const held = holds.reduce((pieces, { quantity }) => pieces + quantity, 0);
      expectEqual(`reserved after step ${index + 1}`, reserved, held + 2);
    }
    const { raised, released, committed } = await product.reservation(first);
    expectEqual(
      'the columns of the first hold',
      { raised, released, committed },
      { raised: 13, released: 2, committed: 11 },
    );
  },
};
