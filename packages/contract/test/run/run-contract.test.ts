import { createInventoryServer, roleTokens } from '@onhand/server';
import { describe, expect, it } from 'vitest';
import { runContract } from '../../src/index.ts';
import { issueToken, issueTokens } from '../second-server/tokens.ts';
import { allTokens } from '../targets/all-tokens.ts';

const baseUrl = 'http://contract.test/api';
const products = ['prod_789', 'prod_790'];
const roles = { auth: roleTokens() };

describe('the contract', () => {
  it.each([7, 2_026, 987_654_321])(
    'accuses a right server of nothing, with seed %i',
    { timeout: 120_000 },
    async (seed) => {
      let passedMs = 0;
      const secret = 'a secret that only the server should know';
      const { fetch } = createInventoryServer({ auth: { secret }, clock: () => Date.now() + passedMs });
      const report = await runContract({
        baseUrl,
        tokens: issueTokens(secret),
        expiredToken: issueToken('admin', secret, Date.now() - 1_000),
        issueToken: (lifeSeconds) => issueToken('staff', secret, Date.now() + passedMs + lifeSeconds * 1_000),
        products,
        fetch,
        seed,
        passTime: async (milliseconds) => {
          passedMs += milliseconds;
        },
      });

      const notHeld = report.results.filter(({ status }) => status !== 'held');
      // There is no port to which a WebSocket could be opened.
      expect(notHeld.map(({ id }) => id)).toEqual(['open-realtime-stream/web-socket-refusals']);
      expect(report).toMatchObject({
        baseUrl,
        seed,
        runs: 50,
        broken: 0,
        notRun: 1,
        held: report.results.length - 1,
      });
    },
  );

  it('can be repeated on a server that remembers the last time', async () => {
    const { fetch } = createInventoryServer(roles);
    const options = { baseUrl, tokens: allTokens, products, fetch, runs: 5 };
    await runContract(options);
    expect((await runContract(options)).broken).toBe(0);
  });

  it('stops asking a server that no longer answers', async () => {
    const { fetch } = createInventoryServer({ auth: roleTokens() });
    let asked = 0;
    const dying = async (request: Request) => {
      asked += 1;
      if (asked > 200) throw new TypeError('fetch failed', { cause: new Error('connect ECONNREFUSED') });
      return fetch(request);
    };
    const report = await runContract({
      baseUrl,
      tokens: allTokens,
      products: ['prod_789'],
      fetch: dying,
      runs: 1,
    });
    expect(report.broken).toBeGreaterThanOrEqual(5);
    expect(report.broken).toBeLessThan(10);
    const silent = report.results.filter(
      (result) => result.status === 'not-run' && result.reason === 'the server no longer answers',
    );
    expect(silent.length).toBeGreaterThan(100);
    expect(report.restored).toMatchObject([{ isRestored: false }]);
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
        'needs a token for sales, staff',
        'needs a token for sales, auditor',
        'needs a WebSocket, which this runtime lacks or which was not given',
        'needs a token for manager, sales',
        'needs a token for manager, staff, sales, auditor',
        'needs a token for admin that is a JWT',
        'needs a token that expires in a minute',
        'needs a token that has expired',
        'needs a minute to pass for the server',
        'needs 2 products',
      ]),
    );
  });

  it('does not run the promises of operations that the server lacks, however it says so', async () => {
    const { fetch } = createInventoryServer(roles);
    const lacking: [RegExp, number, object][] = [
      [/\/inventory\/(reservations|backorders)/, 404, { code: 'route-not-found' }],
      [/\/inventory\/batch/, 405, { code: 'method-not-allowed' }],
      [/\/inventory\/(low-stock|rules|audit)/, 404, { error: 'Not found' }],
    ];
    const report = await runContract({
      baseUrl,
      tokens: allTokens,
      products,
      runs: 1,
      fetch: async (request) => {
        const lack = lacking.find(([path]) => path.test(request.url));
        return lack === undefined ? fetch(request) : Response.json(lack[2], { status: lack[1] });
      },
    });

    expect(report.results.filter((result) => result.status === 'broken')).toEqual([]);
    const reasons = report.results.flatMap((result) => (result.status === 'not-run' ? [result.reason] : []));
    expect(new Set(reasons.filter((reason) => !reason.startsWith('needs')))).toEqual(
      new Set(
        [
          'listReservations',
          'listBackorders',
          'batchUpdateInventory',
          'listLowStock',
          'getInventoryRules',
          'listAuditRecords',
          'verifyAuditChain',
        ].map((id) => `the server has no ${id}`),
      ),
    );
    expect(report.held).toBeGreaterThan(70);
  });

  it('leaves no hold and no backorder open that the next run would meet', async () => {
    const { fetch } = createInventoryServer(roles);
    const hold = { operation: 'increment', stock: 0, reserved: 5, reservation: { id: 'left' } };
    const change = (body: object) =>
      fetch(
        new Request(`${baseUrl}/products/prod_789/inventory`, {
          method: 'PATCH',
          headers: { authorization: 'Bearer admin', 'content-type': 'application/json' },
          body: JSON.stringify(body),
        }),
      );
    expect((await change(hold)).status).toBe(200);
    await change({ operation: 'increment', stock: 0, backorder_allowed: true });
    expect((await change({ operation: 'decrement', stock: 500, allow_backorder: true })).status).toBe(200);

    expect((await runContract({ baseUrl, tokens: allTokens, products, fetch, runs: 2 })).broken).toBe(0);
  });

  it('measures each check with the clock that it is given', async () => {
    const { fetch } = createInventoryServer(roles);
    let nowMs = 0;
    const clock = () => {
      nowMs += 5;
      return nowMs;
    };
    const options = { baseUrl, tokens: allTokens, products: ['prod_789'], fetch, runs: 1, clock };
    const checks = ['list-inventory-history/filters', 'update-inventory/arithmetic/increment-adds'];
    const { results } = await runContract({ ...options, checks });
    expect(
      new Set(results.flatMap((result) => (result.status === 'held' ? [result.durationMs] : []))),
    ).toEqual(new Set([5]));
  });
});
