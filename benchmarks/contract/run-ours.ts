import { ContractPreflightError, runContract } from '@onhand/contract';
import type { Tool } from './tool.ts';

const tokens = {
  admin: 'admin',
  manager: 'manager',
  staff: 'staff',
  sales: 'sales:alice',
  auditor: 'auditor',
};

/** The contract suite: all of it for the right server, and for a mutant until it says the first word. */
export function startOurs(port: number): Tool {
  return {
    name: 'onhand-contract',
    find: async (mutant) => {
      const enough = new AbortController();
      const found = new Set<string>();
      const run = runContract({
        baseUrl: `http://127.0.0.1:${port}/api`,
        tokens,
        products: ['prod_789', 'prod_790'],
        runs: 10,
        timeoutMs: 120_000,
        signal: enough.signal,
        onResult: ({ id, status }) => {
          if (status !== 'broken') return;
          found.add(id);
          if (mutant !== undefined) enough.abort();
        },
      });
      // A server that it does not even begin with: it says why, and that counts.
      await run.catch((error: unknown) => {
        if (!(error instanceof ContractPreflightError)) throw error;
        found.add(error.message);
      });
      return found;
    },
    close() {},
  };
}
