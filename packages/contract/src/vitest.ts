import { afterAll, beforeAll, describe, it } from 'vitest';
import { checks } from './checks/checks.ts';
import { type ProfileId, profileIds, profileOf, profileTitles } from './profiles/profile.ts';
import type { ContractOptions } from './run/contract-options.ts';
import { type OpenContract, openContract } from './run/open-contract.ts';

export type { ContractOptions } from './run/contract-options.ts';

/** The options, or how to get them once the server runs. */
export type ContractOptionsSource = ContractOptions | (() => ContractOptions | Promise<ContractOptions>);

/** Enough for a server across a network; a check is many requests. */
const checkTimeoutMs = 60_000;

/**
 * Declares one test for each promise of the inventory API, profile by profile. A check that needs a token or a product
 * that was not given, or something that the server lacks, is skipped with the reason. At the end the products are
 * brought back to their counts, settings and active holds.
 *
 * @param options what to check; a function is called once, in `beforeAll`, so that it can use a server started there.
 *   Tests are declared before: a function cannot choose `profiles` or `checks`; what it leaves out is skipped.
 *
 * @example
 * describeInventoryContract({ baseUrl: 'http://localhost:8000/api', tokens: { admin }, products: ['prod_1', 'prod_790'] });
 */
export function describeInventoryContract(options: ContractOptionsSource): void {
  const known: Partial<ContractOptions> = typeof options === 'function' ? {} : options;
  // One after another, whatever the configuration says: the checks use the same products.
  describe('inventory contract', { concurrent: false }, () => {
    let contract: OpenContract;
    beforeAll(async () => {
      contract = await openContract(typeof options === 'function' ? await options() : options);
    }, checkTimeoutMs);
    afterAll(async () => {
      await contract?.restore();
    }, checkTimeoutMs);

    for (const profile of known.profiles ?? profileIds) {
      describeProfile(profile, known.checks, () => contract);
    }
  });
}

function describeProfile(
  profile: ProfileId,
  ids: readonly string[] | undefined,
  contract: () => OpenContract,
): void {
  const chosen = checks.filter(({ id }) => profileOf(id) === profile && (ids?.includes(id) ?? true));
  if (chosen.length === 0) return;
  describe(`${profile}: ${profileTitles[profile]}`, () => {
    for (const check of chosen) {
      it(`${check.promise} (${check.id})`, { timeout: checkTimeoutMs }, async ({ skip }) => {
        const { options, checks: asked, run } = contract();
        if (!asked.includes(check)) skip('not asked for');
        const result = await run(check);
        if (result.status === 'broken') throw new Error(result.message);
        if (result.status !== 'not-run') return;
        const isRequired = result.because === 'not-implemented' && options.required.includes(profile);
        if (isRequired) throw new Error(`The profile ${profile} was asked for: ${result.reason}.`);
        skip(result.reason);
      });
    }
  });
}
