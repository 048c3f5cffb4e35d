import { BrokenPromise } from '../../expectations/broken-promise.ts';
import { expectEqual } from '../../expectations/expect-equal.ts';
import { expectUpdated } from '../../expectations/expect-updated.ts';
import { followAll, inShort, readUntilUpdate } from '../../realtime/follow-all.ts';
import type { HeardMessage } from '../../realtime/stream.ts';
import type { Check } from '../check.ts';

const isResumed = ({ body }: HeardMessage) => body.type === 'resumed';

export const resumes: Check = {
  id: 'open-realtime-stream/resumes',
  promise:
    'tells a stream that is opened with "since" what was missed, in order and once, then "resumed", and goes on from there',
  source: 'openapi.yaml components/parameters/Since',
  why: 'A phone goes through a tunnel. What was sold meanwhile must not be missing when it comes out.',
  needs: { stream: true },
  async run(context) {
    const { product, streams } = context;
    await product.bring({ stock: 10 });
    const [first, ...others] = await followAll(context, [product.id]);
    if (first === undefined) return;
    const change = async (stock: number) =>
      expectUpdated(await product.update({ operation: 'increment', stock })).version;
    const seen = await readUntilUpdate(first, { id: product.id, version: await change(1) });
    for (const stream of [first, ...others]) stream.close();
    const missed = [await change(2), await change(3)];

    const since = Number(seen.at(-1)?.body.seq);
    const reopened = await streams.openAll({ products: [product.id], since });
    // Comes after the others, so that nobody waits where something is missing.
    const next = await change(4);
    for (const stream of reopened) {
      const heard = await readUntilUpdate(stream, { id: product.id, version: next });
      const over = `since ${since} over ${stream.transport}`;
      const changes = inShort(heard.filter((message) => !isResumed(message)));
      expectEqual(
        `the changes ${over}`,
        changes,
        [...missed, next].map((version) => `inventory.updated ${version}`),
      );
      // It may have come while the others were still told.
      const rest = heard.some(isResumed) ? [] : await stream.readUntil('"resumed"', isResumed);
      const all = [...heard, ...rest];
      const place = all.findIndex(isResumed);
      if (place < missed.length) throw new BrokenPromise(`"resumed" came ${over} before all of it was told.`);
      const sum = all[place]?.body.version_sum ?? next;
      if (sum === next || sum === missed.at(-1)) continue;
      throw new BrokenPromise(
        `Expected version_sum of "resumed" ${over} to be ${missed.at(-1)}, got ${sum}.`,
      );
    }
  },
};
