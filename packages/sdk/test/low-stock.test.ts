import { InventoryManager } from '@onhand/sdk';
import { createInventoryServer, roleTokens } from '@onhand/server';
import { describe, expect, it } from 'vitest';
import { answer, answerText, inventory as known, lowStockReport, problem } from './answers.ts';
import { createManager } from './create-manager.ts';
import type { SentRequest, Step } from './scripted-fetch.ts';
import { failureOf } from './settle-on-clock.ts';

const [low] = lowStockReport.low_stock_products;
const last_updated = known.updated_at;

const missing: readonly (readonly [string, Step])[] = [
  ['404', problem('route-not-found')],
  ['405', problem('method-not-allowed')],
  ['501', answerText('', { status: 501 })],
  ['404 of a proxy', answerText('<h1>Not found</h1>', { status: 404 })],
];

/** A server without the list, on which each product is as `inventories` says. */
function withoutList(missingStep: Step, inventories: Record<string, Step>): Step {
  return (request: SentRequest) => {
    const [, id = ''] = /\/products\/([^/]+)\/inventory$/.exec(request.url) ?? [];
    return (inventories[id] ?? missingStep)(request);
  };
}

const state = (id: string, changes: object) => answer({ ...known, id, ...changes });
const inventories = {
  mug: state('mug', { available: 20, stock: 25 }),
  pot: state('pot', { available: 10, stock: 10, reserved: 0 }),
  cup: state('cup', { available: 21 }),
  jar: state('jar', { available: 0, reorder_threshold: null }),
  pan: state('pan', { available: 0, reorder_threshold: 0 }),
};
const productIds = ['mug', 'pot', 'cup', 'jar', 'pan'];

describe('lowStock of some products', () => {
  it('asks the list of the server, where there is one, and tells only of these', async () => {
    const products = [low, { ...low, product_id: 'pot', status: 'warning' }, { ...low, product_id: 'other' }];
    const { inventory, sent } = createManager([answer({ ...lowStockReport, low_stock_products: products })]);
    const list = inventory.lowStock({ productIds });

    expect((await list.toArray({ limit: 9 })).map(({ product_id }) => product_id)).toEqual(['mug', 'pot']);
    expect(await list.totals()).toEqual({ total_checked: 5, critical_count: 1, warning_count: 1 });
    expect(sent.every(({ url }) => url.endsWith('/inventory/low-stock'))).toBe(true);
  });

  it.each(missing)('reads each where the server answers %s, and judges as the list does', async (_, step) => {
    const { inventory, sent } = createManager([withoutList(step, inventories)]);

    expect(await inventory.lowStock({ productIds: [...productIds, 'mug'] }).report()).toEqual({
      low_stock_products: [
        {
          product_id: 'pan',
          current_stock: 0,
          total_stock: 100,
          reserved: 5,
          threshold: 0,
          status: 'critical',
          last_updated,
        },
        {
          product_id: 'pot',
          current_stock: 10,
          total_stock: 10,
          reserved: 0,
          threshold: 20,
          status: 'critical',
          last_updated,
        },
        {
          product_id: 'mug',
          current_stock: 20,
          total_stock: 25,
          reserved: 5,
          threshold: 20,
          status: 'warning',
          last_updated,
        },
      ],
      total_checked: 5,
      critical_count: 2,
      warning_count: 1,
      failed: [],
    });
    expect(sent).toHaveLength(6);
  });

  it('judges every one by the line that is given, be it 0, and by status', async () => {
    const create = () => createManager([withoutList(problem('route-not-found'), inventories)]).inventory;
    const idsOf = async (options: { threshold: number; status?: 'critical' | 'warning' }) => {
      const low = await create()
        .lowStock({ productIds, ...options })
        .toArray({ limit: 9 });
      return low.map(({ product_id }) => product_id);
    };

    expect(await idsOf({ threshold: 0 })).toEqual(['jar', 'pan']);
    expect(await idsOf({ threshold: 20, status: 'warning' })).toEqual(['mug']);
  });

  it('lists what could not be read, and goes on', async () => {
    const { inventory, clock } = createManager([
      withoutList(problem('route-not-found'), { ...inventories, cup: problem('product-not-found') }),
    ]);
    const list = inventory.lowStock({ productIds });

    const report = await list.report();
    expect(report).toMatchObject({
      total_checked: 4,
      failed: [{ productId: 'cup', error: { code: 'product-not-found' } }],
    });
    expect(report.low_stock_products).toHaveLength(3);
    // A list that left one out without a word would say that it is not low.
    expect(await failureOf(list.toArray({ limit: 9 }), clock)).toMatchObject({ code: 'product-not-found' });
  });

  it('reads eight at a time', async () => {
    let underWay = 0;
    let most = 0;
    const ids = Array.from({ length: 50 }, (_, index) => `p${index}`);
    const slow =
      (id: string): Step =>
      async (request) => {
        most = Math.max(most, ++underWay);
        await new Promise(setImmediate);
        underWay--;
        return state(id, { available: 1 })(request);
      };
    const { inventory } = createManager([
      withoutList(problem('route-not-found'), Object.fromEntries(ids.map((id) => [id, slow(id)]))),
    ]);

    expect(await inventory.lowStock({ productIds: ids }).toArray({ limit: 99 })).toHaveLength(50);
    expect(most).toBe(8);
  });

  it('ends when it is aborted', async () => {
    const controller = new AbortController();
    const { inventory, sent } = createManager([
      withoutList(problem('route-not-found'), {
        ...inventories,
        mug: () => {
          controller.abort('enough');
          return new Promise<Response>(() => {});
        },
      }),
    ]);

    await expect(
      inventory.lowStock({ productIds, signal: controller.signal }).report(),
    ).rejects.toMatchObject({
      code: 'aborted',
      cause: 'enough',
    });
    expect(sent.length).toBeLessThanOrEqual(6);
  });

  it.each(['forbidden', 'internal'] as const)('is not read by other means after %s', async (code) => {
    const { inventory, sent, clock } = createManager([problem(code)], { retry: { maxAttempts: 1 } });

    expect(await failureOf(inventory.lowStock({ productIds }).report(), clock)).toMatchObject({ code });
    expect(sent).toHaveLength(1);
  });

  it('needs the products where there is no list', async () => {
    const { inventory } = createManager([problem('route-not-found')]);

    await expect(inventory.lowStock().report()).rejects.toMatchObject({ code: 'route-not-found' });
  });

  it('takes one product for itself', async () => {
    const { inventory } = createManager([withoutList(problem('route-not-found'), inventories)]);

    expect(await inventory.lowStock({ productIds: 'mug' }).toArray({ limit: 9 })).toMatchObject([
      { product_id: 'mug' },
    ]);
  });

  it.each([Number.NaN, -1, '5'])(
    'refuses the threshold %s at once, by which all or none would be low',
    (line) => {
      const { inventory } = createManager([problem('route-not-found')]);

      expect(() => inventory.lowStock({ threshold: line as never, productIds })).toThrow(
        expect.objectContaining({ code: 'configuration', argument: 'threshold' }),
      );
    },
  );

  it('refuses an id that is none at once', () => {
    const { inventory } = createManager([problem('route-not-found')]);

    expect(() => inventory.lowStock({ productIds: ['mug', '..'] })).toThrow(
      expect.objectContaining({ argument: 'productIds' }),
    );
  });
});

it('tells of the reference server the same with its list and without', async () => {
  const server = createInventoryServer({
    products: Array.from({ length: 30 }, (_, index) => ({
      id: `p${index}`,
      name: 'Thing',
      stock: (index * 7) % 23,
      ...(index % 5 > 0 && { reorder_threshold: (index * 3) % 17 }),
    })),
    auth: roleTokens(),
  });
  const create = (hasList: boolean) =>
    new InventoryManager({
      baseUrl: 'http://localhost/api',
      accessToken: 'admin',
      fetch: (url, init) =>
        !hasList && url.includes('low-stock')
          ? Promise.resolve(new Response('', { status: 404 }))
          : server.fetch(new Request(url, init)),
    });
  const ids = Array.from({ length: 30 }, (_, index) => `p${index}`);

  for (const threshold of [undefined, 0, 9]) {
    const options = { productIds: ids, threshold, pageSize: 4 };
    const listed = await create(true).lowStock(options).report();
    expect(await create(false).lowStock(options).report()).toEqual(listed);
    expect(listed.low_stock_products.length).toBeGreaterThan(0);
  }
});
