import { reservationSchema } from '@onhand/spec/schemas';
import { nextPage } from '../../client/next-page.ts';
import { expectEqual } from '../../expectations/expect-equal.ts';
import { expectHeader } from '../../expectations/expect-header.ts';
import { expectList } from '../../expectations/expect-list.ts';
import { expectUpdated } from '../../expectations/expect-updated.ts';
import type { Check } from '../check.ts';

export const everyHoldOnce: Check = {
  id: 'list-reservations/every-hold-once',
  promise: 'lists every hold once, by ascending id, on pages that Link leads through',
  source: 'openapi.yaml GET /products/{productId}/inventory/reservations',
  why: 'Who looks for the holder of the last piece must find every holder.',
  needs: { operations: ['listReservations'] },
  async run({ product, send, newId }) {
    await product.bring({ stock: 10 });
    const ids: string[] = [];
    for (let count = 0; count < 3; count++) ids.push(newId('cart'));
    for (const id of ids) expectUpdated(await product.hold(id, 1));

    const listed: string[] = [];
    let target: string | undefined = `${product.path}/reservations?state=active&limit=2`;
    for (let page = 0; page < ids.length && target !== undefined; page++) {
      const answer = await send({ target });
      expectHeader(answer, 'x-total-count', String(ids.length));
      listed.push(...expectList(answer, reservationSchema).map(({ id }) => id));
      target = nextPage(answer);
    }
    expectEqual('the ids of the active holds', listed, ids.sort());
  },
};
