import { BrokenPromise } from '../../expectations/broken-promise.ts';
import { expectUpdated } from '../../expectations/expect-updated.ts';
import type { ProductUnderTest } from '../../product/product-under-test.ts';
import { followAll } from '../../realtime/follow-all.ts';
import type { Stream } from '../../realtime/stream.ts';
import type { Check } from '../check.ts';

export const toldAfterCommit: Check = {
  id: 'open-realtime-stream/after-commit',
  promise: 'tells a change only when it is made: whoever reads then, reads it',
  source: 'openapi.yaml components/schemas/RealtimeUpdate',
  why: 'A change that is told early may still fail, and a client that reads because it was told would put the old stock over the new.',
  needs: { stream: true },
  async run(context) {
    const { product } = context;
    await product.bring({ stock: 10 });
    for (const stream of await followAll(context, [product.id])) {
      const sent = product.update({ operation: 'increment', stock: 1 });
      const [answer, { told, read }] = await Promise.all([sent, readWhenTold(stream, product)]);
      expectUpdated(answer);
      if (read >= told) continue;
      throw new BrokenPromise(
        `Version ${told} was told over ${stream.transport}, and a read after that gave version ${read}.`,
      );
    }
  },
};

async function readWhenTold(stream: Stream, product: ProductUnderTest) {
  const heard = await stream.readUntil('a change', ({ body }) => body.type === 'inventory.updated');
  const { version } = await product.read();
  return { told: Number(heard.at(-1)?.body.version), read: version };
}
