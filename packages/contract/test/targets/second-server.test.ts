import { afterAll, beforeAll } from 'vitest';
import { describeInventoryContract } from '../../src/vitest.ts';
import { type SecondServer, startSecondServer } from '../second-server/server.ts';
import { issueToken, issueTokens } from '../second-server/tokens.ts';

const secret = 'a secret of the second server, for tests';
let server: SecondServer;
let passedMs = 0;

beforeAll(async () => {
  const now = () => Date.now() + passedMs;
  server = await startSecondServer({ secret, products: { mug: 100, pot: 40, cup: 7 }, now });
});
afterAll(() => server.close());

describeInventoryContract(() => ({
  baseUrl: server.url,
  tokens: issueTokens(secret),
  expiredToken: issueToken('admin', secret, Date.now() - 1_000),
  issueToken: (lifeSeconds) => issueToken('staff', secret, Date.now() + passedMs + lifeSeconds * 1_000),
  products: ['mug', 'pot'],
  runs: 10,
  passTime: async (milliseconds) => {
    passedMs += milliseconds;
  },
}));
