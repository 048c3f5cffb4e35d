import { createInventoryServer, roleTokens } from '@onhand/server';
import { afterAll, expect } from 'vitest';
import { describeInventoryContract } from '../../src/vitest.ts';
import { allTokens } from './all-tokens.ts';

const server = createInventoryServer({ auth: roleTokens() });

describeInventoryContract({
  baseUrl: 'http://in-process.test/api',
  tokens: allTokens,
  products: ['prod_789', 'prod_790'],
  fetch: server.fetch,
});

afterAll(async () => {
  const headers = { authorization: 'Bearer admin' };
  const url = 'http://in-process.test/api/products/prod_789/inventory';
  const answer = await server.fetch(new Request(url, { headers }));
  // The suite has brought it back by now.
  expect(await answer.json()).toMatchObject({ stock: 100, reserved: 5, available: 95 });
});
