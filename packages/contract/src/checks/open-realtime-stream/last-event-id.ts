import { BrokenPromise } from '../../expectations/broken-promise.ts';
import { expectEqual } from '../../expectations/expect-equal.ts';
import { expectUpdated } from '../../expectations/expect-updated.ts';
import { inShort, isSnapshotOf, readUntilUpdate } from '../../realtime/follow-all.ts';
import type { Check } from '../check.ts';

const transport = 'server-sent events';

export const lastEventId: Check = {
  id: 'open-realtime-stream/last-event-id',
  promise: 'gives events their number as id, and goes on after Last-Event-ID, whatever "since" says',
  source: 'openapi.yaml components/parameters/LastEventId',
  why: 'An EventSource opens the same address again and tells in this header how far it has come.',
  needs: { stream: transport },
  async run({ product, streams }) {
    const products = [product.id];
    await product.bring({ stock: 10 });
    const first = await streams.open(transport, { products });
    const begun = await first.readUntil('a snapshot', isSnapshotOf(product.id));
    const change = async () => expectUpdated(await product.update({ operation: 'increment', stock: 1 }));
    const heard = await readUntilUpdate(first, await change());
    first.close();
    const missed = await change();

    const wrong = [...begun, ...heard].find(
      ({ eventId, body }) => eventId !== undefined && eventId !== String(body.seq),
    );
    if (wrong !== undefined)
      throw new BrokenPromise(
        `Expected the id of an event to be its seq ${wrong.body.seq}, got ${wrong.eventId}.`,
      );
    const { eventId } = heard.at(-1) ?? {};
    if (eventId === undefined)
      throw new BrokenPromise('Expected the event of a change to have an id, got none.');
    const since = Number(begun.at(-1)?.body.seq);
    const again = await streams.open(transport, { products, since, lastEventId: Number(eventId) });
    const resumed = await again.readUntil('"resumed"', ({ body }) => body.type === 'resumed');
    expectEqual(`what was told after ${eventId}`, inShort(resumed), [
      `inventory.updated ${missed.version}`,
      'resumed',
    ]);
  },
};
