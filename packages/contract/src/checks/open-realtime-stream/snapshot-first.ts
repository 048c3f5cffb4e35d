import { expectEqual } from '../../expectations/expect-equal.ts';
import type { Check } from '../check.ts';

export const snapshotFirst: Check = {
  id: 'open-realtime-stream/snapshot-first',
  promise: 'begins a stream with a snapshot: the state that a read gives, and its version',
  source: 'openapi.yaml components/schemas/RealtimeSnapshot',
  why: 'A page that is opened in the middle of the day shows the stock of now, and not that of the next change.',
  needs: { stream: true },
  async run({ product, streams }) {
    await product.bring({ stock: 12, reserved: 5, reorder_threshold: 3 });
    const state = await product.read();
    for (const stream of await streams.openAll({ products: [product.id] })) {
      const [first] = await stream.readUntil('a snapshot', () => true);
      const { type, product_id, version, data } = first?.body ?? {};
      const told = { type, product_id, version, data };
      const expected = { type: 'snapshot', product_id: product.id, version: state.version, data: state };
      expectEqual(`the first message over ${stream.transport}`, told, expected);
    }
  },
};
