import { expectProblem } from '../../expectations/expect-problem.ts';
import { getTicket } from '../../realtime/open-web-socket.ts';
import { toStreamTarget } from '../../realtime/stream.ts';
import type { Check } from '../check.ts';

export const ticketExpires: Check = {
  id: 'create-realtime-ticket/expires',
  promise: 'refuses a ticket that is older than 60 seconds',
  source: 'openapi.yaml POST /inventory/realtime-tickets',
  why: 'Whoever reads the address in a log a day later must not be able to follow the stock.',
  needs: { stream: 'server-sent events', operations: ['createRealtimeTicket'], time: true },
  async run({ product, send, passTime }) {
    const ticket = await getTicket(send);
    await passTime(61_000);
    const target = toStreamTarget({ products: [product.id] }, { ticket });
    expectProblem(await send({ target, as: 'nobody' }), 'unauthorized');
  },
};
