import { expectFields } from '../../expectations/expect-fields.ts';
import { expectUpdated } from '../../expectations/expect-updated.ts';
import { followAll, readUntilUpdate } from '../../realtime/follow-all.ts';
import type { Check } from '../check.ts';

export const expiryIsTold: Check = {
  id: 'open-realtime-stream/holds-expire',
  promise: 'tells the end of a hold like any change',
  source: 'openapi.yaml components/schemas/ReservationRequest',
  why: 'The pieces of a basket that was left are for sale again: whoever waits for them wants to know.',
  needs: { stream: true, operations: ['listReservations', 'getReservation'], time: true },
  async run(context) {
    const { product, newId, passTime } = context;
    await product.bring({ stock: 10 });
    const id = newId('cart');
    expectUpdated(await product.hold(id, 4, { expires_in_seconds: 60 }));
    const opened = await followAll(context, [product.id]);
    await passTime(61_000);
    // A read settles what is due, where the server has not done so by itself.
    const { version } = await product.read();
    for (const stream of opened) {
      const told = (await readUntilUpdate(stream, { id: product.id, version })).at(-1);
      expectFields(`the change that was told over ${stream.transport}`, Object(told?.body.change), {
        kind: 'reservation_expired',
        reservation_id: id,
        reserved_adjustment: -4,
      });
    }
  },
};
