import { expectFields } from '../../expectations/expect-fields.ts';
import { expectUpdated } from '../../expectations/expect-updated.ts';
import type { Check } from '../check.ts';

const changes = [
  { change: { operation: 'increment', stock: 5 }, kind: 'received', quantity: 5 },
  { change: { operation: 'set', stock: 12 }, kind: 'counted', quantity: 12 },
  { change: { operation: 'increment', stock: 0, reserved: 4 }, kind: 'reserved', quantity: 4 },
  { change: { operation: 'decrement', stock: 0, reserved: 1 }, kind: 'released', quantity: 1 },
  { change: { operation: 'decrement', stock: 2, reserved: 2 }, kind: 'shipped', quantity: 2 },
  { change: { operation: 'increment', stock: 0, reorder_threshold: 3 }, kind: 'settings', quantity: 0 },
];

export const historyKind: Check = {
  id: 'list-inventory-history/kind',
  promise: 'says of each change what it meant, the number that was asked for, and when it was made',
  source: 'openapi.yaml components/schemas/HistoryKind',
  why: 'A report of deliveries must tell a delivery from a stock take and a reservation from a sale.',
  needs: { operations: ['listInventoryHistory'] },
  async run({ product }) {
    await product.bring({ stock: 10 });
    for (const { change, kind, quantity } of changes) {
      const { updated_at: timestamp } = expectUpdated(await product.update(change));
      const [entry] = await product.history({ limit: 1 });
      const told = { kind, quantity, timestamp };
      expectFields(`the entry of ${JSON.stringify(change)}`, entry ?? {}, told);
    }
  },
};
