import { createInventoryFetch, type InventoryMock, on, product, scenarios, worlds } from '@onhand/msw/fetch';
import { describe, expect, it } from 'vitest';
import { sendTo } from './send-to.ts';

const sellOne = { operation: 'decrement', stock: 1 };
const startMock = (options: Parameters<typeof createInventoryFetch>[0] = {}) =>
  createInventoryFetch({ products: worlds.oneProduct('mug'), ...options });

describe('a scenario', () => {
  const sell = (mock: InventoryMock, key = 'sale-1') =>
    sendTo(mock, 'PATCH', '/products/mug/inventory', sellOne, { 'idempotency-key': key }).then(
      ({ status, body }) => body?.code ?? status,
      () => 'no answer',
    );
  const read = (mock: InventoryMock) =>
    sendTo(mock, 'GET', '/products/mug').then(
      ({ status }) => status,
      () => 'no answer',
    );

  it.each([
    ['offline', scenarios.offline(), ['no answer', 'no answer'], 100],
    ['serverError once', scenarios.serverError(1), ['internal', 200], 99],
    ['rateLimited once', scenarios.rateLimited(1, 30), ['quota-exceeded', 200], 99],
    ['dropAfterCommit', scenarios.dropAfterCommit(), ['no answer', 200], 99],
    ['expiredToken', scenarios.expiredToken(), ['unauthorized', 200], 99],
  ])('called %s does what it says', async (_, scenario, outcomes, stock) => {
    const mock = startMock();
    mock.use(scenario);

    expect([await sell(mock), await sell(mock)]).toEqual(outcomes);
    expect(mock.products.get('mug')?.stock).toBe(stock);
  });

  it('called rateLimited says how long to wait, as the API does', async () => {
    const mock = startMock();
    mock.use(scenarios.rateLimited(1, 30));

    const { headers, body } = await sendTo(mock, 'PATCH', '/products/mug/inventory', sellOne);

    expect(headers.get('retry-after')).toBe('30');
    expect(body).toMatchObject({ code: 'quota-exceeded', quota: 'user', retry_after_seconds: 30 });
  });

  it('called staleVersion has somebody else be first', async () => {
    const mock = startMock();
    mock.use(scenarios.staleVersion());
    const ifMatch = { 'if-match': '"inv-1"' };

    const stale = await sendTo(mock, 'PATCH', '/products/mug/inventory', sellOne, ifMatch);
    const next = await sendTo(mock, 'PATCH', '/products/mug/inventory', sellOne, { 'if-match': '"inv-2"' });

    expect(stale.body).toMatchObject({ code: 'version-mismatch', current_version: 2 });
    expect(next.status).toBe(200);
    expect(mock.history('mug')[1]).toMatchObject({ adjusted_by: 'somebody_else', adjustment: 0, version: 2 });
  });

  it('called slow waits on the sleep that the mock was given', async () => {
    const slept: number[] = [];
    const mock = startMock({ control: { sleep: async (ms) => void slept.push(ms) } });
    mock.use(scenarios.slow(500));

    expect(await sell(mock)).toBe(200);
    expect(slept).toEqual([500]);
  });

  it('called malformed or truncated spoils the answer of a change that was made', async () => {
    const mock = startMock();
    mock.use(scenarios.malformed(1));
    const { headers } = mock.as('admin');
    const answer = await mock.fetch('/api/products/mug', { headers });
    await expect(answer.json()).rejects.toThrow(SyntaxError);

    mock.use(scenarios.truncated(1));
    const cut = await mock.fetch('/api/products/mug', { headers });
    await expect(cut.json()).rejects.toThrow();
  });

  it('called flaky strikes as often as it says, and the same requests for the same seed', async () => {
    const outcomes = async (seed: number) => {
      const mock = startMock();
      mock.use(scenarios.flaky(0.3, seed));
      const all = [];
      for (let index = 0; index < 400; index++) all.push(await sell(mock, `sale-${index % 50}`));
      return all;
    };
    const [first, again, other] = [await outcomes(7), await outcomes(7), await outcomes(8)];
    const failed = first.filter((outcome) => outcome !== 200).length;

    expect(again).toEqual(first);
    expect(other).not.toEqual(first);
    expect(failed / first.length).toBeGreaterThan(0.2);
    expect(failed / first.length).toBeLessThan(0.4);
    expect(new Set(first)).toEqual(new Set([200, 'overloaded', 'no answer']));
  });

  it('is only for what it is on', async () => {
    const mock = startMock({ products: [product('mug').withStock(5), product('tea').withStock(5)] });
    mock.use(on({ operation: 'updateInventory', productId: 'mug' }, scenarios.serverError()));

    expect(await sell(mock)).toBe('internal');
    expect(await read(mock)).toBe(200);
    expect((await sendTo(mock, 'PATCH', '/products/tea/inventory', sellOne)).status).toBe(200);
  });

  it('adds up with others, and ends when it is told to, alone', async () => {
    const mock = startMock();
    const endOffline = mock.use(scenarios.offline());
    mock.use(on({ method: 'PATCH' }, scenarios.serverError()));
    expect([await sell(mock), await read(mock)]).toEqual(['no answer', 'no answer']);

    endOffline();
    endOffline();
    expect([await sell(mock), await read(mock)]).toEqual(['internal', 200]);

    mock.reset();
    expect(await sell(mock)).toBe(200);
  });

  it('ends itself alone, also when it is told to after a reset', async () => {
    const mock = startMock();
    const endEarlier = mock.use(scenarios.offline());
    mock.reset();
    mock.use(scenarios.offline());
    endEarlier();

    expect(await sell(mock)).toBe('no answer');
  });

  it('called slow ends for a client that gives up, and the request never reaches the API', async () => {
    const mock = startMock();
    mock.use(scenarios.slow(600_000));
    const client = new AbortController();
    const { headers } = mock.as('admin');
    const init = { method: 'PATCH', body: JSON.stringify(sellOne), signal: client.signal };
    const waiting = mock.fetch('/api/products/mug/inventory', {
      ...init,
      headers: { ...headers, 'content-type': 'application/json' },
    });
    client.abort(new Error('The customer went away.'));

    await expect(waiting).rejects.toThrow('The customer went away.');
    await expect(mock.fetch('/api/products/mug', { headers, signal: client.signal })).rejects.toThrow('away');
    expect(mock.products.get('mug')?.stock).toBe(100);
  });
});
