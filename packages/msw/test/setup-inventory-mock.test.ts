import { setupInventoryMock as setupWithHooks } from '@onhand/msw/node';
import { setupInventoryMock } from '@onhand/msw/vitest';
import { HttpResponse, http } from 'msw';
import { describe, expect, it } from 'vitest';
import { scenarios, worlds } from '../src/index.ts';

const mug = 'http://localhost:8000/api/products/mug/inventory';
const headers = { authorization: 'Bearer admin', 'content-type': 'application/json' };
const sell = (stock = 1) =>
  fetch(mug, { method: 'PATCH', headers, body: JSON.stringify({ operation: 'decrement', stock }) });

describe('a mock that is set up in one line', () => {
  const mock = setupInventoryMock({
    products: worlds.oneProduct('mug'),
    handlers: [http.get('https://pay.test/', () => HttpResponse.text('paid'))],
  });

  it('answers the global fetch', async () => {
    expect((await sell()).status).toBe(200);
    expect(mock).toHaveStock('mug', 99);
  });

  it('begins again with each test', () => {
    expect(mock).toHaveStock('mug', 100);
    expect(mock.journal.list()).toEqual([]);
  });

  it('asks other handlers for what is not of the API, and refuses what nobody answers', async () => {
    expect(await (await fetch('https://pay.test/')).text()).toBe('paid');
    await expect(fetch('https://mail.test/')).rejects.toThrow(TypeError);
  });

  it('never lets a request reach the API that was given up on a slow way', async () => {
    mock.use(scenarios.slow(600_000));
    const client = new AbortController();
    const waiting = fetch(mug, { method: 'GET', headers, signal: client.signal });
    await expect.poll(() => mock.journal.list()).toHaveLength(1);
    client.abort();

    await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
    // How long it took is known once the wait has ended.
    await expect
      .poll(() => mock.journal.list())
      .toMatchObject([{ status: null, durationMs: expect.any(Number) }]);
  });

  it('keeps tests that run at the same time apart', async () => {
    const runs = [1, 2, 3].map((times) =>
      mock.isolated(async (own) => {
        for (let time = 0; time < times; time++) await sell();
        return own.products.get('mug')?.stock;
      }),
    );

    expect(await Promise.all(runs)).toEqual([99, 98, 97]);
    expect(mock).toHaveStock('mug', 100);
  });
});

describe('hooks', () => {
  it('may have the names of node:test', async () => {
    const called: string[] = [];
    const hook = (name: string) => () => void called.push(name);
    setupWithHooks({ hooks: { before: hook('start'), afterEach: hook('reset'), after: hook('stop') } });

    expect(called).toEqual(['start', 'reset', 'stop']);
  });

  it('are asked for where the runner has none', () => {
    expect(() => setupWithHooks()).toThrow('Import it from @onhand/msw/vitest, or pass hooks');
  });
});
