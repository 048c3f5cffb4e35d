import { expectEqual } from '../../../expectations/expect-equal.ts';
import { expectUpdated } from '../../../expectations/expect-updated.ts';
import type { Check } from '../../check.ts';

const changes = [
  { operation: 'increment', stock: 5 },
  { operation: 'increment', stock: 0, reserved: 1 },
  { operation: 'increment', stock: 0, reorder_threshold: 4 },
  { operation: 'increment', stock: 0 },
  { operation: 'set', stock: 15 },
];

export const versionCountsChanges: Check = {
  id: 'update-inventory/preconditions/version-counts-changes',
  promise:
    'raises the version by one with every accepted change, also one that leaves all counts as they are',
  source: 'openapi.yaml components/schemas/Inventory',
  why: 'Caches and screens order what they see by version. One that is skipped or repeated shows old numbers.',
  async run({ product }) {
    const start = await product.bring({ stock: 10 });
    const { entries } = await product.observe();

    for (const [index, change] of changes.entries()) {
      const { version } = expectUpdated(await product.update(change));
      expectEqual(`the version after ${JSON.stringify(change)}`, version, start.version + index + 1);
    }
    const after = await product.observe();
    expectEqual('the version that is read', after.inventory.version, start.version + changes.length);
    if (entries !== undefined)
      expectEqual('the number of history entries', after.entries, entries + changes.length);
  },
};
