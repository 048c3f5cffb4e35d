import { developmentSecret, signToken } from '@onhand/server';
import { serveInventory } from '@onhand/server/node';
import { afterAll, beforeAll } from 'vitest';
import { describeInventoryContract } from '../../src/vitest.ts';

let server: Awaited<ReturnType<typeof serveInventory>>;

beforeAll(async () => {
  server = await serveInventory({ port: 0, host: '127.0.0.1', auth: { secret: developmentSecret } });
});
afterAll(() => server.close());

describeInventoryContract(async () => ({
  baseUrl: server.url,
  tokens: {
    admin: await signToken({ role: 'admin' }),
    manager: await signToken({ role: 'manager' }),
    staff: await signToken({ role: 'staff' }),
    sales: await signToken({ role: 'sales' }),
    auditor: await signToken({ role: 'auditor' }),
  },
  products: ['prod_789', 'prod_790'],
  runs: 10,
}));
