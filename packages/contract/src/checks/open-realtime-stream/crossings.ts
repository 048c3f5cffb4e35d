import { expectEqual } from '../../expectations/expect-equal.ts';
import { expectUpdated } from '../../expectations/expect-updated.ts';
import { followAll, inShort, readUntilUpdate } from '../../realtime/follow-all.ts';
import type { Check } from '../check.ts';

const steps: readonly { readonly change: object; readonly crosses?: string }[] = [
  { change: { operation: 'decrement', stock: 4 } },
  { change: { operation: 'decrement', stock: 1 }, crosses: 'inventory.low_stock' },
  { change: { operation: 'decrement', stock: 1 } },
  { change: { operation: 'decrement', stock: 4 }, crosses: 'inventory.out_of_stock' },
  { change: { operation: 'increment', stock: 5 } },
  { change: { operation: 'increment', stock: 1 }, crosses: 'inventory.recovered' },
  { change: { operation: 'increment', stock: 0, reorder_threshold: 6 }, crosses: 'inventory.low_stock' },
  { change: { operation: 'increment', stock: 3 }, crosses: 'inventory.recovered' },
  { change: { operation: 'increment', stock: 1 } },
];

export const crossings: Check = {
  id: 'open-realtime-stream/crossings',
  promise:
    'says after a change that it led the product over a line, low, recovered or out of stock, and says it of no other change',
  source: 'openapi.yaml components/schemas/RealtimeCrossing',
  why: 'A buyer is woken once when stock is low. One that is woken by every further sale switches it off.',
  needs: { stream: true },
  async run(context) {
    const { product } = context;
    await product.bring({ stock: 10, reorder_threshold: 5 });
    const opened = await followAll(context, [product.id]);
    const expected: string[] = [];
    let last = 0;
    for (const { change, crosses } of steps) {
      last = expectUpdated(await product.update(change)).version;
      expected.push(`inventory.updated ${last}`, ...(crosses === undefined ? [] : [`${crosses} ${last}`]));
    }
    for (const stream of opened) {
      const heard = await readUntilUpdate(stream, { id: product.id, version: last });
      expectEqual(`what was told over ${stream.transport}`, inShort(heard), expected);
    }
  },
};
