import { expectEqual } from '../../expectations/expect-equal.ts';
import { followAll, inShort, readUntilUpdate } from '../../realtime/follow-all.ts';
import type { Check } from '../check.ts';

export const onlyWhatHappened: Check = {
  id: 'open-realtime-stream/only-what-happened',
  promise:
    'tells nothing of a change that was refused, of a request that was repeated with its key, or of a preview',
  source: 'openapi.yaml GET /inventory/realtime',
  why: 'A page that shows a sale which was refused is believed by the person who packs it.',
  needs: { stream: true },
  async run(context) {
    const { product, newId } = context;
    await product.bring({ stock: 10 });
    const opened = await followAll(context, [product.id]);
    const sale = { operation: 'decrement', stock: 1 };
    const key = { 'idempotency-key': newId('key') };
    const answers = [
      await product.update({ operation: 'decrement', stock: 11 }),
      await product.update(sale, { headers: key }),
      await product.update(sale, { headers: key }),
      await product.update(sale, { headers: { 'x-require-confirmation': 'true' } }),
      await product.update({ operation: 'increment', stock: 1 }),
    ];
    // What the server says it has made, be it too much: that is for other checks.
    const made = new Set(
      answers.filter(({ status }) => status === 200).map(({ body }) => Number(Object(body).version)),
    );
    const version = Math.max(...made);
    for (const stream of opened) {
      const heard = await readUntilUpdate(stream, { id: product.id, version });
      const expected = [...made].map((one) => `inventory.updated ${one}`);
      expectEqual(`what was told over ${stream.transport}`, inShort(heard), expected);
    }
  },
};
