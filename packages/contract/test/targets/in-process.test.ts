import { createInventoryServer, roleTokens } from '@onhand/server';
import { describeInventoryContract } from '../../src/vitest.ts';
import { allTokens } from './all-tokens.ts';

const server = createInventoryServer({ auth: roleTokens() });

describeInventoryContract({
  baseUrl: 'http://in-process.test/api',
  tokens: allTokens,
  products: ['prod_789', 'prod_790'],
  fetch: server.fetch,
});
