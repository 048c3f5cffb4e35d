import type { ContractOptions } from '@onhand/contract';
import { createInventoryHandlers } from '@onhand/msw';
import { createInventoryServer, roleTokens } from '@onhand/server';
import { serveInventory } from '@onhand/server/node';
import { setupServer } from 'msw/node';
import { startSecondServer } from '../../packages/contract/test/second-server/server.ts';
import { issueToken, issueTokens } from '../../packages/contract/test/second-server/tokens.ts';

/** A server that makes no mistake, and all that it takes to check it. */
export interface RightServer {
  readonly options: ContractOptions;
  close(): Promise<void> | void;
}

const secret = 'a secret of these servers, for nothing else';
const products = ['prod_789', 'prod_790'];
const byRole = {
  admin: 'admin',
  manager: 'manager',
  staff: 'staff',
  sales: 'sales:alice',
  auditor: 'auditor',
};

/** A clock that can be moved. */
function createClock() {
  let passedMs = 0;
  const passTime = async (milliseconds: number) => {
    passedMs += milliseconds;
  };
  const now = () => Date.now() + passedMs;
  return {
    now,
    passTime,
    issueToken: (seconds: number) => issueToken('staff', secret, now() + seconds * 1_000),
  };
}

/** Tokens for an hour from now, and one that has had it. */
const jwts = () => ({
  tokens: issueTokens(secret),
  expiredToken: issueToken('admin', secret, Date.now() - 60_000),
});

/** How each of them is started. */
export const rightServers: Readonly<Record<string, () => Promise<RightServer>>> = {
  'in process': async () => {
    const { now: clock, ...time } = createClock();
    const { fetch } = createInventoryServer({ auth: { secret }, clock });
    return {
      options: { baseUrl: 'http://in-process.test/api', products, fetch, ...time, ...jwts() },
      close() {},
    };
  },
  'over HTTP': async () => {
    const server = await serveInventory({ port: 0, host: '127.0.0.1', auth: { secret } });
    return { options: { baseUrl: server.url, products, ...jwts() }, close: () => server.close() };
  },
  'through MSW': async () => {
    const baseUrl = 'http://mocked.test/api';
    const mock = setupServer(...createInventoryHandlers({ baseUrl, auth: roleTokens() }));
    mock.listen();
    return { options: { baseUrl, products, tokens: byRole }, close: () => mock.close() };
  },
  'the second server': async () => {
    const { now, ...time } = createClock();
    const server = await startSecondServer({
      secret,
      products: { prod_789: 100, prod_790: 40, cup: 7 },
      now,
    });
    return { options: { baseUrl: server.url, products, ...time, ...jwts() }, close: () => server.close() };
  },
};
