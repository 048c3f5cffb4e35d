import { expect, it } from 'vitest';
import { createRealtimeTicket } from '../src/operations/create-realtime-ticket.ts';
import type { ApiRequest } from '../src/transport/api-request.ts';
import type { Transport } from '../src/transport/transport.ts';

it('asks for a ticket without a key or a body, and takes nothing else for one', async () => {
  const answer: unknown = { ticket: 'rt_1', expires_at: '2026-01-15T10:31:00.000Z' };
  const sent: ApiRequest<never>[] = [];
  const transport: Pick<Transport, 'send'> = {
    send: async (request) => {
      sent.push(request as ApiRequest<never>);
      if (!request.isExpected(answer)) throw new Error('unexpected');
      return { body: answer } as never;
    },
  };

  expect(await createRealtimeTicket({ transport } as never, {})).toEqual(answer);
  expect(sent).toMatchObject([{ method: 'POST', path: '/inventory/realtime-tickets' }]);
  expect(sent[0]?.isExpected({ token: 'rt_1' })).toBe(false);
});
