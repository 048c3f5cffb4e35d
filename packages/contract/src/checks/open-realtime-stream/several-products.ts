import { expectEqual } from '../../expectations/expect-equal.ts';
import { expectUpdated } from '../../expectations/expect-updated.ts';
import { followAll, readUntilUpdate } from '../../realtime/follow-all.ts';
import type { HeardMessage } from '../../realtime/stream.ts';
import type { Check } from '../check.ts';

const toTold = (messages: readonly HeardMessage[]) =>
  messages.map(({ body }) => `${body.product_id} ${body.version}`);

export const severalProducts: Check = {
  id: 'open-realtime-stream/several-products',
  promise: 'tells on one stream what happens to each of its products, in order, and nothing of others',
  source: 'openapi.yaml components/parameters/StreamProducts',
  why: 'A page follows the twenty products that it shows. What is told of others is noise, or somebody else’s business.',
  needs: { stream: true, products: 2 },
  async run(context) {
    const { product } = context;
    const other = context.otherProduct();
    await Promise.all([product.bring({ stock: 10 }), other.bring({ stock: 10 })]);
    const both = await followAll(context, [product.id, other.id]);
    const one = await followAll(context, [product.id]);
    const change = { operation: 'increment', stock: 1 };
    const ofOther = expectUpdated(await other.update(change)).version;
    const { version } = expectUpdated(await product.update(change));
    const last = { id: product.id, version };
    for (const stream of both) {
      const told = toTold(await readUntilUpdate(stream, last));
      const expected = [`${other.id} ${ofOther}`, `${product.id} ${version}`];
      expectEqual(`what was told of two products over ${stream.transport}`, told, expected);
    }
    for (const stream of one) {
      const told = toTold(await readUntilUpdate(stream, last));
      expectEqual(`what was told of one product over ${stream.transport}`, told, [
        `${product.id} ${version}`,
      ]);
    }
  },
};
