import { describe, expect, it } from 'vitest';
import { inventoryPath, startMs, startWorld } from '../start-world.ts';

const documented = { name: 'documented' } as const;
const products = [{ id: 'prod_789', name: 'Mug', stock: 20_000 }];

describe('the documented policy', () => {
  it('moves at most 10,000 pieces in one change', async () => {
    const { patch } = startWorld({ policy: documented, products });

    expect((await patch({ stock: 10_001, operation: 'increment' })).body.code).toBe('max-single-adjustment');
    expect((await patch({ stock: 9_999 })).body.code).toBe('max-single-adjustment');
    expect((await patch({ stock: 10_000, operation: 'increment' })).status).toBe(200);
  });

  it('lets 80 % of the stock be reserved, counted exactly', async () => {
    const { patch } = startWorld({
      policy: documented,
      products: [{ id: 'prod_789', name: 'Mug', stock: 101 }],
    });
    const reserve = (reserved: number) => ({ stock: 0, operation: 'increment', reserved });

    expect((await patch(reserve(81))).body).toMatchObject({ code: 'max-reserved-percentage', status: 422 });
    expect((await patch(reserve(80))).status).toBe(200);
    expect((await patch({ stock: 10, operation: 'decrement' })).status).toBe(200);
  });

  it('fills a partial hold up to what it lets be reserved', async () => {
    const { patch } = startWorld({
      policy: documented,
      products: [{ id: 'prod_789', name: 'Mug', stock: 10 }],
    });
    const reservation = { id: 'cart', allow_partial: true };

    expect(
      (await patch({ stock: 0, operation: 'increment', reserved: 10, reservation })).body.reservation
        .quantity,
    ).toBe(8);
  });

  it('takes 50 manual adjustments of a product on a UTC day, reservations and sales aside', async () => {
    const world = startWorld({ policy: { ...documented, hourlyAdjustmentsPerUser: null } });
    const { patch, clock } = world;
    for (let index = 0; index < 50; index++)
      expect((await patch({ stock: 1, operation: 'increment' })).status).toBe(200);

    expect((await patch({ stock: 1, operation: 'increment' })).body.code).toBe('max-daily-adjustments');
    expect((await patch({ stock: 0, operation: 'increment', reserved: 1 })).status).toBe(200);
    expect((await patch({ stock: 1, operation: 'decrement', reserved: 1 })).status).toBe(200);
    const sale = { stock: 1, operation: 'decrement', metadata: { order_id: 'o1' } };
    expect((await patch(sale)).status).toBe(200);
    expect((await patch({ ...sale, metadata: {} })).body.code).toBe('max-daily-adjustments');
    clock.nowMs = Date.UTC(2026, 0, 16);
    expect((await patch({ stock: 1, operation: 'increment' })).status).toBe(200);
    expect(clock.nowMs).toBeGreaterThan(startMs);
  });

  it('counts neither refusals nor repeats as adjustments of the day', async () => {
    const { patch } = startWorld({ policy: { maxDailyAdjustments: 2 } });
    await patch({ stock: 1, operation: 'increment' }, { 'idempotency-key': 'a' });
    await patch({ stock: 1, operation: 'increment' }, { 'idempotency-key': 'a' });
    await patch({ stock: 5_000, operation: 'decrement' });

    expect((await patch({ stock: 1, operation: 'increment' })).status).toBe(200);
    expect((await patch({ stock: 1, operation: 'increment' })).body.code).toBe('max-daily-adjustments');
  });

  it('is looked at after arithmetic, and before what the caller asserts', async () => {
    const { patch } = startWorld({ policy: documented });
    const over = { operation: 'increment', stock: 20_000, available: 1 };

    expect((await patch({ ...over, stock: 1_000_000 })).body.code).toBe('max-stock');
    expect((await patch(over)).body.code).toBe('max-single-adjustment');
    expect((await patch({ ...over, stock: 10 })).body.code).toBe('available-mismatch');
  });

  it('lets each number be set', async () => {
    const { patch } = startWorld({
      policy: { ...documented, maxSingleAdjustment: null, maxReservedPercentage: 100 },
      products,
    });

    expect((await patch({ stock: 500_000 })).status).toBe(200);
    expect((await patch({ stock: 0, operation: 'increment', reserved: 500_000 })).status).toBe(200);
  });

  it.each([{ name: 'loose' }, { maxSingleAdjustment: -1 }, { maxDailyAdjustments: 1.5 }, 'documented', null])(
    'refuses to be %o',
    (policy) => {
      expect(() => startWorld({ policy: policy as never })).toThrow(TypeError);
    },
  );
});

describe('a strict server', () => {
  it('takes a set only with If-Match', async () => {
    const { patch } = startWorld({ policy: { strict: true } });

    expect(await patch({ stock: 50 })).toMatchObject({
      status: 428,
      body: { code: 'precondition-required' },
    });
    expect((await patch({ stock: 50 }, { 'if-match': '"inv-1"' })).status).toBe(200);
    expect((await patch({ stock: 1, operation: 'increment' })).status).toBe(200);
  });
});

describe('a server for admins only', () => {
  it('lets nobody else change anything', async () => {
    const { patch, get } = startWorld({ policy: { adminOnly: true } });

    expect((await patch({ stock: 50 }, {}, 'manager')).status).toBe(403);
    expect((await patch({ stock: 0, operation: 'increment', reserved: 1 }, {}, 'sales')).status).toBe(403);
    expect((await patch({ stock: 50 })).status).toBe(200);
    expect((await get(inventoryPath, { token: 'staff' })).status).toBe(200);
  });
});

describe('the rules', () => {
  it('say what is in force', async () => {
    const open = await startWorld().get('/inventory/rules', { token: 'sales' });
    const strict = await startWorld({
      policy: { ...documented, strict: true, adminOnly: true, maxDailyAdjustments: 7 },
    }).get('/inventory/rules');

    expect(open.body).toMatchObject({
      policy: 'open',
      strict: false,
      max_stock: 1_000_000,
      max_daily_adjustments: null,
    });
    expect(open.body.permissions.manager).toEqual(['view', 'adjust', 'reserve', 'history_view']);
    expect(strict.body).toMatchObject({
      policy: 'documented',
      strict: true,
      admin_only: true,
      max_single_adjustment: 10_000,
      max_daily_adjustments: 7,
      permissions: { manager: ['view', 'history_view'], sales: [] },
    });
  });
});

describe('the report of low stock', () => {
  const stocked = [
    { id: 'a', name: 'A', stock: 10, reserved: 5, reorder_threshold: 5 },
    { id: 'b', name: 'B', stock: 2, reorder_threshold: 5 },
    { id: 'c', name: 'C', stock: 6, reorder_threshold: 5 },
    { id: 'd', name: 'D', stock: 0 },
    { id: 'e', name: 'E', stock: 0, reorder_threshold: 0 },
    { id: 'f', name: 'F', stock: 2, reorder_threshold: 4 },
  ];
  const idsOf = (body: { low_stock_products: { product_id: string; status: string }[] }) =>
    body.low_stock_products.map(({ product_id, status }) => `${product_id} ${status}`);

  it('puts what is critical first, then what has the fewest available, then by id', async () => {
    const { body } = await startWorld({ products: stocked }).get('/inventory/low-stock', {
      token: 'auditor',
    });

    expect(idsOf(body)).toEqual(['e critical', 'b critical', 'f critical', 'a warning']);
    expect(body).toMatchObject({ total_checked: 5, critical_count: 3, warning_count: 1 });
    expect(body.low_stock_products[3]).toEqual({
      product_id: 'a',
      current_stock: 5,
      total_stock: 10,
      reserved: 5,
      threshold: 5,
      status: 'warning',
      last_updated: '2026-01-15T10:30:00.000Z',
    });
  });

  it('judges all by one line when it is given, also the unwatched and by 0', async () => {
    const { get } = startWorld({ products: stocked });

    expect(idsOf((await get('/inventory/low-stock?threshold=0')).body)).toEqual(['d critical', 'e critical']);
    expect((await get('/inventory/low-stock?threshold=6')).body).toMatchObject({
      total_checked: 6,
      critical_count: 4,
      warning_count: 2,
    });
  });

  it('can be filtered and paged', async () => {
    const { get } = startWorld({ products: stocked });
    expect(idsOf((await get('/inventory/low-stock?status=warning')).body)).toEqual(['a warning']);
    const first = await get('/inventory/low-stock?limit=3');
    const next = /^<\/api([^>]+)>/.exec(first.headers.get('link') ?? '')?.[1] ?? '';

    expect(first.headers.get('x-total-count')).toBe('4');
    expect(idsOf((await get(next)).body)).toEqual(['a warning']);
  });

  it('is a report: those who may only view do not get it', async () => {
    expect((await startWorld().get('/inventory/low-stock', { token: 'staff' })).status).toBe(403);
  });
});
