import { developmentSecret, signToken } from '@onhand/server';
import { serveInventory } from '@onhand/server/node';
import { afterEach, expect, it, vi } from 'vitest';
import { type LogFormat, logRequests } from '../../src/node/log-requests.ts';

afterEach(() => void vi.restoreAllMocks());

/** Serves with everything on that writes anything down, and keeps all of it. */
async function serveWatched(format: LogFormat) {
  const written: string[] = [];
  let isBroken = false;
  for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const) {
    vi.spyOn(console, method).mockImplementation(
      (...words) => void written.push(words.map(String).join(' ')),
    );
  }
  const server = await serveInventory({
    port: 0,
    auth: { secret: developmentSecret },
    control: { http: true },
    checkResponses: true,
    beforeCommit: () => {
      if (isBroken) throw new Error('The disk is full.');
    },
    wrap: logRequests(format, (line) => void written.push(line)),
  });
  const send = async (path: string, token: string, init: RequestInit = {}) => {
    const headers = new Headers(init.headers);
    headers.set('authorization', `Bearer ${token}`);
    if (init.body !== undefined) headers.set('content-type', 'application/json');
    const answer = await fetch(new URL(path, server.url), { ...init, headers });
    written.push(JSON.stringify([...answer.headers]), await answer.text());
    return answer.status;
  };
  const breakStore = (now: boolean) => {
    isBroken = now;
  };
  return { server, written, send, breakStore };
}

/** What anybody must know of a token to use it, whole or in part. */
const secretsOf = (token: string) => [token, token.split('.')[2] ?? token, token.split('.')[1] ?? token];

it.each<LogFormat>(['json', 'pretty'])(
  'no token is in a log, a problem, the audit, the journal or an answer (--log %s)',
  async (format) => {
    const { server, written, send, breakStore } = await serveWatched(format);
    const good = await signToken({ role: 'admin', sub: 'ann' });
    const forged = await signToken({
      role: 'admin',
      sub: 'eve',
      secret: 'another-secret-of-32-bytes-or-more',
    });
    const expired = await signToken({ role: 'admin', expiresInSeconds: -60 });
    const weak = await signToken({ role: 'staff', sub: 'bob' });
    const path = '/api/products/prod_789/inventory';
    const change = { method: 'PATCH', body: '{"stock":50}' };

    const statuses: number[] = [];
    for (const token of [good, forged, expired, weak]) {
      statuses.push(await send(path, token), await send(path, token, change));
      await send('/api/nowhere', token);
      await send(path, token, { method: 'PATCH', body: '{' });
      await send(path, token, { method: 'PATCH', body: '{"stock":9999999}' });
    }
    breakStore(true);
    statuses.push(await send(path, good, change));
    breakStore(false);
    await send('/api/inventory/audit?limit=1000', good);
    await send('/api/products/prod_789/inventory/history', good);
    await send('/__control/journal', good);
    written.push(
      JSON.stringify(server.control.journal.list()),
      JSON.stringify(server.control.products.list()),
    );
    await server.close();

    expect(statuses).toEqual([200, 200, 401, 401, 401, 401, 200, 403, 500]);
    const all = written.join('\n');
    expect(all).toContain('The disk is full.');
    expect(all).toContain('"actor":"ann"');
    for (const secret of [good, forged, expired, weak].flatMap(secretsOf)) expect(all).not.toContain(secret);
  },
);
