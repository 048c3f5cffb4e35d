import { describeInventoryContract } from '@onhand/contract/vitest';
import { createInventoryServer, roleTokens } from '@onhand/server';

const { fetch } = createInventoryServer({ auth: roleTokens() });

describeInventoryContract({
  baseUrl: 'http://in-process.test/api',
  tokens: { admin: 'admin', manager: 'manager', staff: 'staff', sales: 'sales', auditor: 'auditor' },
  products: ['prod_1', 'prod_790'],
  fetch,
  runs: 1,
});
