import { createInventoryServer, roleTokens } from '@onhand/server';
import { describe, expect, it } from 'vitest';
import { runContract } from '../../src/index.ts';
import { allTokens } from '../targets/all-tokens.ts';

const baseUrl = 'http://contract.test/api';
const products = ['prod_789', 'prod_790'];
const roles = { auth: roleTokens() };

describe('the contract', () => {
  it.each([7, 2_026, 987_654_321])('accuses a right server of nothing, with seed %i', async (seed) => {
    const { fetch } = createInventoryServer(roles);
    const report = await runContract({ baseUrl, tokens: allTokens, products, fetch, seed });

    expect(report.results.filter(({ status }) => status !== 'held')).toEqual([]);
    expect(report).toMatchObject({
      baseUrl,
      seed,
      runs: 50,
      broken: 0,
      notRun: 0,
      held: report.results.length,
    });
  });

  it('holds at least thirty promises', async () => {
    const { fetch } = createInventoryServer(roles);
    const report = await runContract({ baseUrl, tokens: allTokens, products, fetch, runs: 1 });
    expect(report.held).toBeGreaterThanOrEqual(30);
  });

  it('can be repeated on a server that remembers the last time', async () => {
    const { fetch } = createInventoryServer(roles);
    const options = { baseUrl, tokens: allTokens, products, fetch, runs: 5 };
    await runContract(options);
    expect((await runContract(options)).broken).toBe(0);
  });

  it('says which checks it could not run, and what they need', async () => {
    const { fetch } = createInventoryServer(roles);
    const report = await runContract({
      baseUrl,
      tokens: { admin: 'admin' },
      products: ['prod_1'],
      fetch,
      runs: 1,
    });

    const notRun = report.results.flatMap((result) => (result.status === 'not-run' ? [result] : []));
    expect(report).toMatchObject({ broken: 0, notRun: notRun.length });
    expect(new Set(notRun.map(({ reason }) => reason))).toEqual(
      new Set([
        'needs a token for manager',
        'needs a token for staff',
        'needs a token for sales',
        'needs a token for auditor',
        'needs 2 products',
      ]),
    );
  });

  it('measures each check with the clock that it is given', async () => {
    const { fetch } = createInventoryServer(roles);
    let nowMs = 0;
    const clock = () => {
      nowMs += 5;
      return nowMs;
    };
    const { results } = await runContract({ baseUrl, tokens: allTokens, products, fetch, runs: 1, clock });
    expect(
      new Set(results.map((result) => (result.status === 'held' ? result.durationMs : undefined))),
    ).toEqual(new Set([5]));
  });
});
