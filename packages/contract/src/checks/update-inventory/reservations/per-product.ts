import { expectFields } from '../../../expectations/expect-fields.ts';
import { expectUpdated } from '../../../expectations/expect-updated.ts';
import type { Check } from '../../check.ts';

export const holdsPerProduct: Check = {
  id: 'update-inventory/reservations/per-product',
  promise: 'takes the same name on two products for two holds',
  source: 'openapi.yaml components/schemas/ReservationRequest',
  why: 'One basket holds several products under one name; to ship the mug must not close the hold of the teapot.',
  needs: { operations: ['listReservations', 'getReservation'], products: 2 },
  async run({ product, otherProduct, newId }) {
    const other = otherProduct();
    const id = newId('cart');
    await product.bring({ stock: 10 });
    await other.bring({ stock: 10 });
    expectUpdated(await product.hold(id, 2));
    expectUpdated(await other.hold(id, 3));
    expectUpdated(await product.release(id, 2));

    expectFields('the hold', await product.reservation(id), { product_id: product.id, state: 'released' });
    const stillThere = { product_id: other.id, state: 'active', quantity: 3, raised: 3 };
    expectFields('the hold of the other product', await other.reservation(id), stillThere);
  },
};
