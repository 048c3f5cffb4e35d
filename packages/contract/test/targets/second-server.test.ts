import { afterAll, beforeAll } from 'vitest';
import { describeInventoryContract } from '../../src/vitest.ts';
import { type SecondServer, startSecondServer } from '../second-server/server.ts';
import { issueToken } from '../second-server/tokens.ts';

const secret = 'a secret of the second server, for tests';
let server: SecondServer;

beforeAll(async () => {
  server = await startSecondServer({ secret, products: { mug: 100, pot: 40, cup: 7 } });
});
afterAll(() => server.close());

describeInventoryContract(() => ({
  baseUrl: server.url,
  tokens: {
    admin: issueToken('admin', secret),
    manager: issueToken('manager', secret),
    staff: issueToken('staff', secret),
    sales: issueToken('sales', secret),
    auditor: issueToken('auditor', secret),
  },
  products: ['mug', 'pot'],
  runs: 20,
}));
