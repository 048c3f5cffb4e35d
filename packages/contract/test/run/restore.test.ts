import { createInventoryServer, roleTokens } from '@onhand/server';
import { describe, expect, it } from 'vitest';
import { runContract } from '../../src/index.ts';
import { edit } from '../mutants/borders.ts';
import { allTokens } from '../targets/all-tokens.ts';

const baseUrl = 'http://contract.test/api';
const path = '/products/prod_789/inventory';

/** A server whose product has settings, a hold and pieces reserved for nobody in particular. */
async function startInUse() {
  const server = createInventoryServer({ auth: roleTokens() });
  const call = async (method: string, target: string, body?: object) => {
    const headers = { authorization: 'Bearer admin', 'content-type': 'application/json' };
    const init = { method, headers, body: body === undefined ? null : JSON.stringify(body) };
    return (await server.fetch(new Request(`${baseUrl}${target}`, init))).json();
  };
  await call('PATCH', path, { stock: 37, reserved: 4, reorder_threshold: 6, backorder_allowed: true });
  const reservation = { id: 'cart-1', order_id: 'order-1', expires_in_seconds: 7_200 };
  await call('PATCH', path, { operation: 'increment', stock: 0, reserved: 5, reservation });
  return { fetch: server.fetch, call };
}

const counts = { stock: 37, reserved: 9, available: 28, reorder_threshold: 6, backorder_allowed: true };

describe('at the end', () => {
  it('the products have their counts, settings and active holds again', async () => {
    const { fetch, call } = await startInUse();
    const report = await runContract({ baseUrl, tokens: allTokens, products: ['prod_789'], fetch, runs: 3 });

    expect(report.restored).toEqual([
      { productId: 'prod_789', isRestored: true, sentence: 'prod_789 has stock 37 and reserved 9 again.' },
    ]);
    expect(await call('GET', path)).toMatchObject(counts);
    const [hold, ...others] = await call('GET', `${path}/reservations?state=active`);
    expect(hold).toMatchObject({ id: 'cart-1', order_id: 'order-1', quantity: 5, state: 'active' });
    expect(Date.parse(hold.expires_at) - Date.now()).toBeGreaterThan(7_000_000);
    expect(others).toEqual([]);
  });

  it('they have them where the server gets something wrong in every answer, too', async () => {
    const { fetch, call } = await startInUse();
    const wrong = async (request: Request) =>
      edit(await fetch(request), (body) => ('available' in body ? { ...body, available: 'many' } : body));
    const checks = ['update-inventory/arithmetic/set-counts', 'update-inventory/reservations/raises'];
    const options = { baseUrl, tokens: allTokens, products: ['prod_789'], fetch: wrong, checks };
    const report = await runContract(options);
    expect(report.broken).toBe(2);
    expect(report.restored).toMatchObject([{ isRestored: true }]);
    expect(await call('GET', path)).toMatchObject(counts);
    expect(await call('GET', `${path}/reservations?state=active`)).toMatchObject([
      { id: 'cart-1', quantity: 5 },
    ]);
  });

  it('they have all of their holds again where the list of them has shorter pages than it is asked for', async () => {
    const { fetch, call } = await startInUse();
    for (const id of ['cart-2', 'cart-3', 'cart-4'])
      await call('PATCH', path, { operation: 'increment', stock: 0, reserved: 1, reservation: { id } });
    const inShortPages = (request: Request) =>
      fetch(
        request.url.includes('/reservations?')
          ? new Request(request.url.replace(/limit=\d+/, 'limit=2'), { headers: request.headers })
          : request,
      );
    const checks = ['update-inventory/arithmetic/set-counts'];
    const options = { baseUrl, tokens: allTokens, products: ['prod_789'], checks, fetch: inShortPages };
    expect((await runContract(options)).restored).toMatchObject([{ isRestored: true }]);

    const held: { id: string }[] = await call('GET', `${path}/reservations?state=active`);
    expect(held.map(({ id }) => id)).toEqual(['cart-1', 'cart-2', 'cart-3', 'cart-4']);
  });

  it('they have them also after the run was stopped, and what was left is said', async () => {
    const { fetch, call } = await startInUse();
    const stop = new AbortController();
    const report = await runContract({
      baseUrl,
      tokens: allTokens,
      products: ['prod_789'],
      fetch,
      signal: stop.signal,
      onResult: (_result, { done }) => {
        if (done === 20) stop.abort();
      },
    });

    expect(await call('GET', path)).toMatchObject(counts);
    const stopped = report.results.filter((one) => one.status === 'not-run' && one.because === 'stopped');
    expect(stopped.length).toBeGreaterThan(report.results.length - 25);
    expect(report.broken).toBe(0);
  });

  it('a backorder that had to be shipped is not passed over in silence', async () => {
    const { fetch, call } = await startInUse();
    const sale = { operation: 'decrement', stock: 40, allow_backorder: true };
    await call('PATCH', path, sale);
    const options = { baseUrl, tokens: allTokens, products: ['prod_789'], fetch };
    const { restored } = await runContract({ ...options, profiles: ['history'] });
    expect(restored).toMatchObject([
      { isRestored: false, sentence: /1 open backorder\(s\) had to be shipped/ },
    ]);
  });

  it('a server that does not let them be brought back is told of', async () => {
    const { fetch } = await startInUse();
    let isClosing = false;
    const report = await runContract({
      baseUrl,
      tokens: allTokens,
      products: ['prod_789'],
      profiles: ['history'],
      onResult: (_result, { done, total }) => {
        isClosing = done === total;
      },
      fetch: async (request) =>
        isClosing && request.method === 'PATCH' ? new Response('', { status: 500 }) : fetch(request),
    });
    expect(report.restored).toMatchObject([
      { isRestored: false, sentence: /prod_789 could not be restored; it had stock 37, reserved 9\..*500/ },
    ]);
  });
});

describe('without a product', () => {
  it('only reads are sent, and the other checks say what they need', async () => {
    const { fetch } = await startInUse();
    const methods = new Set<string>();
    const report = await runContract({
      baseUrl,
      tokens: allTokens,
      products: [],
      fetch: (request) => {
        methods.add(request.method);
        return fetch(request);
      },
    });
    expect([...methods]).toEqual(['GET']);
    expect(report.broken).toBe(0);
    expect(report.held).toBeGreaterThan(5);
    expect(report.restored).toEqual([]);
  });
});
