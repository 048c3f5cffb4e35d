import { expectEqual } from '../../expectations/expect-equal.ts';
import { expectProblem } from '../../expectations/expect-problem.ts';
import { expectStatus } from '../../expectations/expect-status.ts';
import { getTicket } from '../../realtime/open-web-socket.ts';
import { toStreamTarget } from '../../realtime/stream.ts';
import type { Check } from '../check.ts';

export const ticketWorksOnce: Check = {
  id: 'create-realtime-ticket/works-once',
  promise: 'gives tickets that open one stream each in the place of a token, and none after it',
  source: 'openapi.yaml POST /inventory/realtime-tickets',
  why: 'A ticket stands in an address, and addresses stand in logs. One that works twice is a token that everybody can read.',
  needs: { stream: 'server-sent events', operations: ['createRealtimeTicket'] },
  async run({ product, send, streams, capabilities }) {
    const ticket = await getTicket(send);
    const target = toStreamTarget({ products: [product.id] }, { ticket });
    expectStatus(await send({ target, as: 'nobody' }), 200);
    expectProblem(await send({ target, as: 'nobody' }), 'unauthorized');
    if (!(await capabilities.transports()).includes('WebSocket')) return;
    expectEqual('the close code for a ticket that was used', (await streams.endingOf(target)).code, 4401);
  },
};
