import type { RealtimeTicket } from '@onhand/spec';
import { isRealtimeTicket } from '../answers/is-realtime-ticket.ts';
import { toRoute } from '../arguments/to-route.ts';
import type { InventoryContext } from '../inventory-context.ts';
import type { ReadOptions } from './read-options.ts';

/** Gets a ticket that opens one stream. It changes nothing, so it is sent without a key. */
export async function createRealtimeTicket(
  { transport }: Pick<InventoryContext, 'transport'>,
  limits: ReadOptions,
): Promise<RealtimeTicket> {
  const intent = 'get a ticket for a stream';
  const request = {
    intent,
    method: 'POST',
    ...toRoute('/inventory/realtime-tickets', {}, intent),
    isExpected: isRealtimeTicket,
  };
  return (await transport.send(request, limits)).body;
}
