import { BrokenPromise } from '../../expectations/broken-promise.ts';
import { expectEqual } from '../../expectations/expect-equal.ts';
import { getTicket } from '../../realtime/open-web-socket.ts';
import { toStreamTarget } from '../../realtime/stream.ts';
import type { Check } from '../check.ts';

export const webSocketRefusals: Check = {
  id: 'open-realtime-stream/web-socket-refusals',
  promise:
    'accepts every upgrade to a WebSocket, and closes it with 4401, 4404 or 4400 and a reason where it must refuse',
  source: 'openapi.yaml GET /inventory/realtime',
  why: 'A page cannot see why an upgrade was refused: without the code it tries for ever, or gives up for no reason.',
  needs: { stream: 'WebSocket' },
  async run({ product, send, streams, newId, transcript }) {
    const products = [product.id];
    const ticket = () => getTicket(send);
    const refused = [
      { what: 'no ticket', target: toStreamTarget({ products }), code: 4401 },
      {
        what: 'a wrong ticket',
        target: toStreamTarget({ products }, { ticket: newId('ticket') }),
        code: 4401,
      },
      {
        what: 'an unknown product',
        target: toStreamTarget({ products: [newId('missing')] }, { ticket: await ticket() }),
        code: 4404,
      },
      {
        what: 'a query that is wrong',
        target: toStreamTarget({ products, since: -1 }, { ticket: await ticket() }),
        code: 4400,
      },
    ];
    for (const { what, target, code } of refused) {
      transcript.restart();
      const ending = await streams.endingOf(target);
      expectEqual(`the close code for ${what}`, ending.code, code);
      if (ending.reason === '') throw new BrokenPromise(`Expected a reason in words for ${what}, got none.`);
    }
  },
};
