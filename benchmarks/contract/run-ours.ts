import { runContract } from '@onhand/contract';
import type { Tool } from './tool.ts';

const tokens = {
  admin: 'admin',
  manager: 'manager',
  staff: 'staff',
  sales: 'sales:alice',
  auditor: 'auditor',
};

/** The contract suite, all of it. */
export function startOurs(port: number): Tool {
  return {
    name: 'onhand-contract',
    find: async () => {
      const baseUrl = `http://127.0.0.1:${port}/api`;
      const report = await runContract({
        baseUrl,
        tokens,
        products: ['prod_789', 'prod_790'],
        runs: 10,
        timeoutMs: 120_000,
      });
      return new Set(report.results.flatMap((result) => (result.status === 'broken' ? [result.id] : [])));
    },
    close() {},
  };
}
