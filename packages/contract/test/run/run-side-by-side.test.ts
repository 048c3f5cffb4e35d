import { createInventoryServer, roleTokens } from '@onhand/server';
import { expect, it } from 'vitest';
import { openContract } from '../../src/run/open-contract.ts';
import { runSideBySide } from '../../src/run/run-side-by-side.ts';
import { allTokens } from '../targets/all-tokens.ts';

it.each([1, 2, 3])(
  'gives each of %i products to one check at a time, and runs each check once',
  async (count) => {
    const products = ['prod_1', 'prod_789', 'prod_790'].slice(0, count);
    const { fetch } = createInventoryServer({ auth: roleTokens() });
    const baseUrl = 'http://contract.test/api';
    const contract = await openContract({ baseUrl, tokens: allTokens, products, fetch, runs: 1 });
    const used = new Set<string>();
    const ran: string[] = [];
    let mostAtOnce = 0;
    let now = 0;
    await runSideBySide({
      ...contract,
      run: async (check, own = products) => {
        const taken = check.isReadOnly ? [] : own;
        for (const id of taken) {
          expect(used.has(id), `${check.id} shares ${id}`).toBe(false);
          used.add(id);
        }
        if (check.isAlone || check.comesLast) expect(now).toBe(0);
        now += 1;
        mostAtOnce = Math.max(mostAtOnce, now);
        ran.push(check.id);
        const result = await contract.run(check, own);
        now -= 1;
        for (const id of taken) used.delete(id);
        return result;
      },
    });
    expect(ran.sort()).toEqual(contract.checks.map(({ id }) => id).sort());
    // One more than there are products reads only.
    expect(mostAtOnce).toBe(count + 1);
  },
);
