import { expectEqual } from '../../expectations/expect-equal.ts';
import { expectUpdated } from '../../expectations/expect-updated.ts';
import { followAll, inShort, readUntilUpdate } from '../../realtime/follow-all.ts';
import type { Check } from '../check.ts';

export const tellsEachChange: Check = {
  id: 'open-realtime-stream/tells-each-change',
  promise: 'tells a change with the whole state after it and with the entry that the history has of it',
  source: 'openapi.yaml components/schemas/RealtimeUpdate',
  why: 'A client shows what it is told and asks no further. What is old or half of it stays wrong until the next change.',
  needs: { stream: true },
  async run(context) {
    const { product } = context;
    await product.bring({ stock: 10, reserved: 2 });
    const opened = await followAll(context, [product.id]);
    const change = { operation: 'decrement', stock: 3, reserved: 1, reason: 'sale', backorder_allowed: true };
    const { version } = expectUpdated(await product.update(change));
    const [state, entry] = await Promise.all([product.read(), product.newestEntry()]);
    for (const stream of opened) {
      const heard = await readUntilUpdate(stream, { id: product.id, version });
      const over = `over ${stream.transport}`;
      expectEqual(`what was told ${over}`, inShort(heard), [`inventory.updated ${version}`]);
      const [told] = heard;
      expectEqual(`the state that was told ${over}`, told?.body.data, state);
      if (entry !== undefined) expectEqual(`the change that was told ${over}`, told?.body.change, entry);
    }
  },
};
