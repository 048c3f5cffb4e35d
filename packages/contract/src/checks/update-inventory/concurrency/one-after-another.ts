import type { Send } from '../../../client/call.ts';
import { drawCrowd } from '../../../linearizability/draw-crowd.ts';
import { expectLinearizable } from '../../../linearizability/expect-linearizable.ts';
import { recordCalls } from '../../../linearizability/record-calls.ts';
import type { Asked } from '../../../linearizability/recorded-call.ts';
import { toState } from '../../../model/play-commands.ts';
import { toHeaders } from '../../../model/update-request.ts';
import { inParallel } from '../../../product/in-parallel.ts';
import type { ProductUnderTest } from '../../../product/product-under-test.ts';
import type { Check } from '../../check.ts';

const rounds = 4;
const clients = 8;
const callsEach = 5;

export const oneAfterAnother: Check = {
  id: 'update-inventory/concurrency/one-after-another',
  promise:
    'answers a crowd of simultaneous changes, duplicates and reads as if they had come one after another',
  source: 'openapi.yaml PATCH /products/{productId}/inventory',
  why: 'Only then can a caller reason about one change at a time, however busy the server is.',
  needs: { traits: ['exactly-once', 'preconditions'] },
  async run({ send, product, capabilities, seed, newId, transcript }) {
    const hasHolds = await capabilities.has('listReservations');
    for (let round = 0; round < rounds; round++) {
      await product.clear();
      transcript.restart();
      const start = toState(await product.bring({ stock: 15, reserved: 5 }));
      const name = newId('crowd');
      const crowd = drawCrowd({
        clients,
        callsEach,
        hasHolds,
        version: start.version,
        nameOf: (label) => `${name}-${label}`,
        seed: seed + round,
      });

      const recorder = recordCalls();
      await inParallel(clients, async (client) => {
        for (const asked of crowd[client] ?? [])
          await recorder.record(asked, () => ask(send, product, asked));
      });
      expectLinearizable(start, recorder.calls);
    }
  },
};

function ask(send: Send, product: ProductUnderTest, asked: Asked) {
  if (asked.kind === 'read') return send({ target: product.path });
  return product.update(asked.request.body, { headers: toHeaders(asked.request) });
}
