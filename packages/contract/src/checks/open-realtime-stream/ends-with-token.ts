import { BrokenPromise } from '../../expectations/broken-promise.ts';
import { expectEqual } from '../../expectations/expect-equal.ts';
import { expectUpdated } from '../../expectations/expect-updated.ts';
import { inShort, isSnapshotOf } from '../../realtime/follow-all.ts';
import type { Check } from '../check.ts';

const lifeSeconds = 60;

export const endsWithToken: Check = {
  id: 'open-realtime-stream/ends-with-token',
  promise:
    'ends a stream when the token that opened it expires, says so with 4401, and tells nothing of later',
  source: 'openapi.yaml GET /inventory/realtime',
  why: 'Who was let in for an hour must not go on watching for as long as the page stays open.',
  needs: { stream: true, time: true, issuedToken: true },
  async run({ product, streams, issueToken, passTime }) {
    await product.bring({ stock: 10 });
    const token = await issueToken(lifeSeconds);
    const opened = await streams.openAll({ products: [product.id], token });
    for (const stream of opened) await stream.readUntil('a snapshot', isSnapshotOf(product.id));
    await passTime(lifeSeconds * 1_000 + 1_000);
    // A server that has not noticed by itself does at the latest when it has something to tell.
    expectUpdated(await product.update({ operation: 'increment', stock: 1 }));
    for (const stream of opened) {
      const { read, ending } = await stream.readToEnd('with the token that opened it');
      const late = read.filter(({ body }) => body.type === 'inventory.updated');
      if (late.length > 0)
        throw new BrokenPromise(
          `Expected nothing over ${stream.transport} once the token had expired, got ${inShort(late).join(', ')}.`,
        );
      expectEqual(`the close code over ${stream.transport}`, ending.code, 4401);
    }
  },
};
