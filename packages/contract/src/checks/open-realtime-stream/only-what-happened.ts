import { expectEqual } from '../../expectations/expect-equal.ts';
import { expectStatus } from '../../expectations/expect-status.ts';
import { expectUpdated } from '../../expectations/expect-updated.ts';
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
    const { product, newId, capabilities } = context;
    const hasKeys = await capabilities.traits.has('exactly-once');
    const hasPreviews = await capabilities.traits.has('confirmation');
    await product.bring({ stock: 10 });
    const opened = await followAll(context, [product.id]);
    expectStatus(await product.update({ operation: 'decrement', stock: 11 }), 422);
    const headers = { 'idempotency-key': newId('key') };
    const sale = { operation: 'decrement', stock: 1 };
    const { version } = expectUpdated(await product.update(sale, { headers }));
    if (hasKeys) expectUpdated(await product.update(sale, { headers }));
    const preview = { headers: { 'x-require-confirmation': 'true' } };
    if (hasPreviews) expectStatus(await product.update(sale, preview), 202);
    const last = expectUpdated(await product.update({ operation: 'increment', stock: 1 }));
    for (const stream of opened) {
      const heard = await readUntilUpdate(stream, { id: product.id, version: last.version });
      expectEqual(`what was told over ${stream.transport}`, inShort(heard), [
        `inventory.updated ${version}`,
        `inventory.updated ${last.version}`,
      ]);
    }
  },
};
