import { describe, expect, it } from 'vitest';
import { answer, auditRecord, backorder, lowStockReport, reservation } from './answers.ts';
import { createManager } from './create-manager.ts';
import { failureOf } from './settle-on-clock.ts';

const next = (query: string) => ({ headers: { link: `</api/somewhere?${query}>; rel="next"` } });
const parametersOf = (url = '') => Object.fromEntries(new URL(url).searchParams);

describe('the lists', () => {
  it('of reservations follow the links, and ask for what was asked for', async () => {
    const { inventory, sent } = createManager([
      answer([reservation], next('state=active&limit=1&cursor=abc')),
      answer([{ ...reservation, id: 'cart_9' }]),
    ]);

    const ids = [];
    for await (const { id } of inventory.reservations('mug', { state: 'active', pageSize: 1 })) ids.push(id);

    expect(ids).toEqual(['cart_8', 'cart_9']);
    const path = 'https://shop.example/api/products/mug/inventory/reservations';
    expect(sent.map(({ url }) => url)).toEqual([
      `${path}?state=active&limit=1`,
      `${path}?state=active&limit=1&cursor=abc`,
    ]);
  });

  it('of backorders do too', async () => {
    const { inventory, sent } = createManager([answer([backorder])]);

    expect(await inventory.backorders('mug', { state: 'open' }).toArray({ limit: 9 })).toEqual([backorder]);
    expect(sent[0]?.url).toBe('https://shop.example/api/products/mug/inventory/backorders?state=open');
  });

  it('of attempts ask for what was asked for', async () => {
    const { inventory, sent } = createManager([answer([auditRecord])]);
    const filters = {
      from: new Date('2026-01-01T00:00:00Z'),
      to: '2026-02-01T00:00:00Z',
      actor: 'admin',
      action: 'updateInventory',
      productId: 'mug',
      outcome: 'refused',
      pageSize: 10,
    } as const;

    expect(await inventory.audit(filters).toArray({ limit: 9 })).toEqual([auditRecord]);

    expect(sent[0]?.url).toContain('https://shop.example/api/inventory/audit?');
    expect(parametersOf(sent[0]?.url)).toEqual({
      start_date: '2026-01-01T00:00:00.000Z',
      end_date: '2026-02-01T00:00:00Z',
      actor: 'admin',
      action: 'updateInventory',
      product_id: 'mug',
      outcome: 'refused',
      limit: '10',
    });
  });

  it('fail at once for a page size that the server would refuse, or an id', () => {
    const { inventory } = createManager([answer([])]);
    const refused = (argument: string) => expect.objectContaining({ code: 'configuration', argument });

    expect(() => inventory.reservations('mug', { pageSize: 0 })).toThrow(refused('pageSize'));
    expect(() => inventory.backorders('mug', { pageSize: 1001 })).toThrow(refused('pageSize'));
    expect(() => inventory.lowStock({ pageSize: 0.5 })).toThrow(refused('pageSize'));
    expect(() => inventory.audit({ pageSize: -1 })).toThrow(refused('pageSize'));
    expect(() => inventory.reservations('..')).toThrow(refused('productId'));
    expect(() => inventory.backorders('')).toThrow(refused('productId'));
  });
});

describe('lowStock', () => {
  it('gives the low products, following the links', async () => {
    const { inventory, sent } = createManager([
      answer(lowStockReport, next('threshold=0&cursor=abc')),
      answer({ ...lowStockReport, low_stock_products: [] }),
    ]);

    const low = await inventory.lowStock({ threshold: 0, status: 'critical' }).toArray({ limit: 9 });

    expect(low).toEqual(lowStockReport.low_stock_products);
    expect(sent.map(({ url }) => parametersOf(url))).toEqual([
      { threshold: '0', status: 'critical' },
      { threshold: '0', cursor: 'abc' },
    ]);
  });

  it('tells the totals by one small request', async () => {
    const { inventory, sent } = createManager([answer(lowStockReport)]);

    expect(await inventory.lowStock({ threshold: 20 }).totals()).toEqual({
      total_checked: 4,
      critical_count: 1,
      warning_count: 2,
    });
    expect(sent.map(({ url }) => parametersOf(url))).toEqual([{ threshold: '20', limit: '1' }]);
  });
});

describe('single readings', () => {
  it('read one reservation', async () => {
    const { inventory, sent } = createManager([answer(reservation)]);

    expect(await inventory.reservation('mug', 'cart/8')).toEqual(reservation);
    expect(sent[0]?.url).toBe('https://shop.example/api/products/mug/inventory/reservations/cart%2F8');
  });

  it.each(['', '.', '..'])('refuse the reservation id %j', async (id) => {
    const { inventory, sent } = createManager([answer(reservation)]);

    await expect(inventory.reservation('mug', id)).rejects.toMatchObject({ argument: 'reservationId' });
    expect(sent).toHaveLength(0);
  });

  it.each(['reservation', 'rules', 'verifyAudit'] as const)(
    '%s is told when the answer is something else',
    async (name) => {
      const { inventory, clock } = createManager([answer({ id: 'cart_8' })]);
      const call = name === 'reservation' ? inventory.reservation('mug', 'cart_8') : inventory[name]();

      expect(await failureOf(call, clock)).toMatchObject({
        code: 'unreadable-response',
        outcome: 'not-applied',
      });
    },
  );
});

it('sends no key with any of these', async () => {
  const { inventory, sent, clock } = createManager([answer([])]);

  await inventory.reservations('mug').toArray({ limit: 1 });
  await inventory.audit().toArray({ limit: 1 });
  await failureOf(inventory.rules(), clock);

  expect(sent.filter(({ headers }) => headers.has('idempotency-key'))).toEqual([]);
});
