import { expectEqual } from '../../expectations/expect-equal.ts';
import { inShort } from '../../realtime/follow-all.ts';
import type { Check } from '../check.ts';

/** Older than anything, and newer: no server has got so far. */
const unknown = [1, Number.MAX_SAFE_INTEGER];

export const resync: Check = {
  id: 'open-realtime-stream/resync',
  promise: 'says "resync" where it does not have everything since "since", and sends the state instead',
  source: 'openapi.yaml components/schemas/RealtimeMark',
  why: 'A client that believes it has missed nothing shows yesterday’s stock for as long as nothing is sold.',
  needs: { stream: true },
  async run({ product, streams }) {
    const { version } = await product.bring({ stock: 10 });
    for (const since of unknown) {
      for (const stream of await streams.openAll({ products: [product.id], since })) {
        const heard = await stream.readUntil('a snapshot', ({ body }) => body.type === 'snapshot');
        expectEqual(`what was told since ${since} over ${stream.transport}`, inShort(heard), [
          'resync',
          `snapshot ${version}`,
        ]);
      }
    }
  },
};
