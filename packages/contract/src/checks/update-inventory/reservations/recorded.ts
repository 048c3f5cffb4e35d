import { expectEqual } from '../../../expectations/expect-equal.ts';
import { expectUpdated } from '../../../expectations/expect-updated.ts';
import type { Check } from '../../check.ts';

export const holdIsRecorded: Check = {
  id: 'update-inventory/reservations/recorded',
  promise:
    'writes in the history which hold a change worked on, and whether it was reserved, released or shipped',
  source: 'openapi.yaml components/schemas/HistoryEntry',
  why: 'When a customer asks where her pieces went, the ledger must know her name.',
  needs: { operations: ['listReservations', 'getReservation', 'listInventoryHistory'] },
  async run({ product, newId }) {
    await product.bring({ stock: 10 });
    const id = newId('cart');
    expectUpdated(await product.hold(id, 5));
    expectUpdated(await product.release(id, 2));
    expectUpdated(await product.ship(3, { id }));

    const entries = await product.history({ limit: 4 });
    const told = entries.map(({ kind, reservation_id }) => [kind, reservation_id]);
    expectEqual('kind and reservation_id, newest first', told.slice(0, 3), [
      ['shipped', id],
      ['released', id],
      ['reserved', id],
    ]);
    expectEqual('reservation_id of a count', entries[3]?.reservation_id, null);
  },
};
