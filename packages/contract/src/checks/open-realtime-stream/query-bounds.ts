import { expectInvalidField } from '../../expectations/expect-invalid-field.ts';
import { toStreamTarget } from '../../realtime/stream.ts';
import type { Check } from '../check.ts';

const mostProducts = 100;

export const streamQuery: Check = {
  id: 'open-realtime-stream/query-bounds',
  promise:
    'refuses a stream of no product, of more than 100, and with parameters outside their bounds, and names the field',
  source: 'openapi.yaml components/parameters/StreamProducts',
  why: 'A number that cannot be read and is dropped begins the stream anew, and what was missed stays missed.',
  needs: { stream: 'server-sent events' },
  async run({ product, eachAtOnce }) {
    const many = Array.from({ length: mostProducts + 1 }, (_, index) => `p${index}`);
    const one = toStreamTarget({ products: [product.id] });
    const wrong = [
      { target: '/inventory/realtime', field: 'product_id' },
      { target: toStreamTarget({ products: many }), field: 'product_id' },
      { target: `${one}&since=-1`, field: 'since' },
      { target: `${one}&since=now`, field: 'since' },
      { target: `${one}&sinse=1`, field: 'sinse' },
      { target: one, headers: { 'last-event-id': 'now' }, field: 'Last-Event-ID' },
    ];
    await eachAtOnce(wrong, async ({ field, ...call }, { send }) => {
      expectInvalidField(await send(call), field);
    });
  },
};
