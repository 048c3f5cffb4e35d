import { beforeAll, describe, it } from 'vitest';
import { checks } from './checks/checks.ts';
import type { ContractOptions } from './run/contract-options.ts';
import { type OpenContract, openContract } from './run/open-contract.ts';

export type { ContractOptions } from './run/contract-options.ts';

/** The options, or how to get them once the server runs. */
export type ContractOptionsSource = ContractOptions | (() => ContractOptions | Promise<ContractOptions>);

/** Enough for a server across a network; a check is many requests. */
const checkTimeoutMs = 60_000;

/**
 * Declares one test for each promise of the inventory API. A check that needs a token or a product that was not given
 * is skipped with the reason.
 *
 * @param options what to check; a function is called once, in `beforeAll`, so that it can use a server started there.
 *
 * @example
 * describeInventoryContract({ baseUrl: 'http://localhost:8000/api', tokens: { admin }, products: ['prod_1', 'prod_790'] });
 */
export function describeInventoryContract(options: ContractOptionsSource): void {
  // One after another, whatever the configuration says: the checks use the same products.
  describe('inventory contract', { concurrent: false }, () => {
    let contract: OpenContract;
    beforeAll(async () => {
      contract = await openContract(typeof options === 'function' ? await options() : options);
    });

    for (const check of checks) {
      it(`${check.promise} (${check.id})`, { timeout: checkTimeoutMs }, async ({ skip }) => {
        const result = await contract.run(check);
        if (result.status === 'not-run') skip(result.reason);
        if (result.status === 'broken') throw new Error(result.message);
      });
    }
  });
}
