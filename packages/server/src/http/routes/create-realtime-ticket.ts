import type { RealtimeTicket } from '@onhand/spec';
import { toTimestamp } from '../../wire.ts';
import type { Route } from '../route.ts';

export const createRealtimeTicket: Route = async ({ tickets }, { caller }) => {
  const { ticket, expiresAtMs } = tickets.issue(caller);
  const body: RealtimeTicket = { ticket, expires_at: toTimestamp(expiresAtMs) };
  const headers = { 'content-type': 'application/json', 'cache-control': 'no-store' };
  return { status: 201, headers, body: JSON.stringify(body) };
};
