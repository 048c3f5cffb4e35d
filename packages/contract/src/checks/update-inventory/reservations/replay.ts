import { expectEqual } from '../../../expectations/expect-equal.ts';
import { expectFields } from '../../../expectations/expect-fields.ts';
import { expectHeader } from '../../../expectations/expect-header.ts';
import { expectProblem } from '../../../expectations/expect-problem.ts';
import { expectUpdated } from '../../../expectations/expect-updated.ts';
import type { Check } from '../../check.ts';

export const holdIsReplayed: Check = {
  id: 'update-inventory/reservations/replay',
  promise: 'raises a hold once for one Idempotency-Key, and takes another hold under that key for a mistake',
  source: 'openapi.yaml components/parameters/IdempotencyKey',
  why: 'A basket that was sent twice over a bad network must not hold twice the pieces.',
  needs: { operations: ['listReservations', 'getReservation'], traits: ['exactly-once'] },
  async run({ product, newId }) {
    await product.bring({ stock: 10 });
    const id = newId('cart');
    const headers = { 'idempotency-key': newId('key') };
    const raise = (reservation: object) =>
      product.update({ operation: 'increment', stock: 0, reserved: 3, reservation }, { headers });

    const first = await raise({ id });
    expectUpdated(first);
    const second = await raise({ id });
    expectHeader(second, 'idempotent-replayed', 'true');
    expectEqual('the replayed answer', second.body, first.body);
    expectProblem(await raise({ id: newId('cart') }), 'idempotency-key-reused');
    expectFields('the hold', await product.reservation(id), { quantity: 3, raised: 3 });
    expectFields('the inventory', await product.read(), { reserved: 3 });
  },
};
