import { expectEqual } from '../../expectations/expect-equal.ts';
import { expectUpdated } from '../../expectations/expect-updated.ts';
import { inParallel } from '../../product/in-parallel.ts';
import { followAll, inShort, readUntilUpdate } from '../../realtime/follow-all.ts';
import type { Check } from '../check.ts';

const crowd = 6;

export const inOrderAndOnce: Check = {
  id: 'open-realtime-stream/in-order-and-once',
  promise: 'tells all changes in the order of their versions, each once, and with numbers that rise',
  source: 'openapi.yaml GET /inventory/realtime',
  why: 'A client that is told the older change last shows the older stock, and a gap in the versions makes it ask again.',
  needs: { stream: true },
  async run(context) {
    const { product } = context;
    const start = await product.bring({ stock: 10 });
    const opened = await followAll(context, [product.id]);
    await inParallel(crowd, () => product.update({ operation: 'increment', stock: 1 }));
    const { version } = expectUpdated(await product.update({ operation: 'decrement', stock: 1 }));
    const versions = Array.from({ length: crowd + 1 }, (_, index) => start.version + index + 1);
    for (const stream of opened) {
      const heard = await readUntilUpdate(stream, { id: product.id, version });
      expectEqual(
        `what was told over ${stream.transport}`,
        inShort(heard),
        versions.map((told) => `inventory.updated ${told}`),
      );
      const numbers = heard.map(({ body }) => Number(body.seq));
      const falling = numbers.filter((seq, index) => index > 0 && seq <= (numbers[index - 1] ?? 0));
      expectEqual(`the numbers over ${stream.transport} that do not rise`, falling, []);
    }
  },
};
