import { createInventoryServer, roleTokens } from '@onhand/server';
import { describe, expect, it } from 'vitest';
import { checks } from '../../src/checks/checks.ts';
import { runContract } from '../../src/index.ts';
import { profileIds, profileOf } from '../../src/profiles/profile.ts';
import type { Border } from '../mutants/mutant.ts';
import { startMutant } from '../mutants/start-mutant.ts';
import { allTokens } from '../targets/all-tokens.ts';

const baseUrl = 'http://contract.test/api';

const keys = { 'idempotency-key': null, 'x-adjustment-id': null };
const versions = { 'if-match': null, 'if-none-match': null };

/** Neither hears nor sends what belongs to keys and adjustment ids, at any depth of the body. */
const withoutKeys: Border = ({ body }, forward) => {
  const names = ['adjustment_id', 'idempotency_key'];
  const text = JSON.stringify(body, (name, value) => (names.includes(name) ? undefined : value));
  return forward({ headers: keys, ...(text !== JSON.stringify(body) && { body: text }) });
};

const withoutVersions: Border = async (_heard, forward) => {
  const answer = await forward({ headers: versions });
  const headers = new Headers(answer.headers);
  headers.delete('etag');
  return new Response(answer.body, { status: answer.status, headers });
};

/** Takes every change at once, whatever was to be shown or confirmed first. */
const withoutPreviews: Border = (_heard, forward) =>
  forward({ headers: { 'x-require-confirmation': null, 'x-confirmation-token': null } });

const withoutPaths =
  (lacked: RegExp): Border =>
  async ({ path }, forward) =>
    lacked.test(path) ? Response.json({ error: 'Not found' }, { status: 404 }) : forward();

describe('profiles', () => {
  it('share the checks among them, and each has some', () => {
    const used = new Set(checks.map(({ id }) => profileOf(id)));
    expect(profileIds.filter((id) => !used.has(id))).toEqual([]);
  });

  it('hold one by one on a right server', async () => {
    const { fetch } = createInventoryServer({ auth: roleTokens() });
    const products = ['prod_1', 'prod_789'];
    const report = await runContract({ baseUrl, tokens: allTokens, products, fetch, runs: 2 });
    expect(report.profiles.map(({ profile, status }) => [profile, status])).toEqual(
      profileIds.map((id) => [id, 'held']),
    );
  });

  it.each([
    ['exactly-once', withoutKeys, 5],
    ['concurrency', withoutVersions, 5],
    ['confirmation', withoutPreviews, 2],
  ] as const)('that leave no trace are not implemented: %s', async (profile, border, atLeast) => {
    const products = ['prod_1', 'prod_789'];
    const fetch = startMutant(border);
    const report = await runContract({ baseUrl, tokens: allTokens, products, fetch, runs: 5 });
    const broken = report.results.flatMap((result) => (result.status === 'broken' ? [result.id] : []));
    const lacking = report.results.filter(
      (result) => result.profile === profile && result.status === 'not-run',
    );
    expect(lacking.length).toBeGreaterThanOrEqual(atLeast);
    expect(
      lacking.every((result) => result.status === 'not-run' && result.because === 'not-implemented'),
    ).toBe(true);
    expect(broken).toEqual([]);
  });

  it('that have no path take nothing else with them: history', async () => {
    const fetch = startMutant(withoutPaths(/^\/products\/[^/]+\/inventory\/history/));
    const options = { baseUrl, tokens: allTokens, products: ['prod_1', 'prod_789'], fetch, runs: 5 };
    const report = await runContract(options);
    expect(report.results.filter(({ status }) => status === 'broken')).toEqual([]);
    expect(report.profiles.filter(({ status }) => status === 'not-implemented')).toMatchObject([
      { profile: 'history', reasons: ['the server has no listInventoryHistory'] },
    ]);
  });

  it('keep a preview that is not heard of to themselves', async () => {
    const border: Border = (_heard, forward) => forward({ headers: { 'x-require-confirmation': null } });
    const products = ['prod_1', 'prod_789'];
    const fetch = startMutant(border);
    const report = await runContract({ baseUrl, tokens: allTokens, products, fetch, runs: 5 });
    const broken = report.profiles.filter(({ status }) => status === 'broken');
    expect(broken.map(({ profile }) => profile)).toEqual(['confirmation']);
  });

  it('are required when they are named, and otherwise not', async () => {
    const fetch = startMutant(withoutPaths(/^\/inventory\/(batch|audit|realtime)/));
    const options = { baseUrl, tokens: allTokens, products: ['prod_1'], fetch, runs: 1 };
    const named = await runContract({ ...options, profiles: ['core', 'batch'] });
    expect(named.missingProfiles).toEqual(['batch']);
    expect(new Set(named.results.map(({ profile }) => profile))).toEqual(new Set(['core', 'batch']));

    const all = await runContract(options);
    expect(all.missingProfiles).toEqual([]);
    expect(all.profiles.filter(({ status }) => status === 'not-implemented')).toMatchObject([
      { profile: 'batch', reasons: ['the server has no batchUpdateInventory'] },
      { profile: 'audit' },
      { profile: 'realtime', reasons: expect.arrayContaining(['the server has no openRealtimeStream']) },
    ]);
  });
});
