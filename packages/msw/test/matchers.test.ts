import { createInventoryFetch, product, scenarios, worlds } from '@onhand/msw/fetch';
import { inventoryMatchers } from '@onhand/msw/matchers';
import { describe, expect, it } from 'vitest';
import '@onhand/msw/vitest';
import { sendTo } from './send-to.ts';

const clock = () => Date.UTC(2026, 0, 15, 10, 30);
const startMock = (products = worlds.oneProduct('mug')) => createInventoryFetch({ products, clock });
const take = (stock: number) => ({ operation: 'decrement', stock, reason: 'sale' });

describe('toHaveStock', () => {
  it('holds for the counts that are given', () => {
    const mock = startMock([product('mug').withStock(10).heldFor('order_1', 3)]);

    expect(mock).toHaveStock('mug', 10);
    expect(mock).toHaveStock('mug', { stock: 10, reserved: 3, available: 7, backordered: 0, version: 1 });
    expect(mock).not.toHaveStock('mug', { stock: 10, reserved: 4 });
  });

  it('shows the ledger when it does not hold', async () => {
    const mock = startMock();
    await sendTo(mock, 'PATCH', '/products/mug/inventory', take(3));

    expect(() => expect(mock).toHaveStock('mug', { stock: 95, reserved: 5 })).toThrow(
      [
        "Expected 'mug' to have stock 95, reserved 5.",
        "The ledger of 'mug', newest first:",
        '  now: stock 97, reserved 0, available 97, backordered 0 (version 2)',
        '  2026-01-15T10:30:00.000Z #1 adjusted by admin_user, stock 100 → 97, “sale”',
      ].join('\n'),
    );
  });

  it('says which products there are when there is none of the name, also when it is turned round', () => {
    const message = "There is no product 'tea'. There are: mug.";

    expect(() => expect(startMock()).toHaveStock('tea', 1)).toThrow(message);
    expect(() => expect(startMock()).not.toHaveStock('tea', 1)).toThrow(message);
    expect(() => expect(startMock()).toHaveReserved('order_1', 0, 'tea')).toThrow(message);
  });
});

describe('toHaveAppliedOnce', () => {
  const key = { 'idempotency-key': 'sale-1' };

  it('holds for one change, however often it was sent', async () => {
    const mock = startMock();
    mock.use(scenarios.dropAfterCommit());
    await sendTo(mock, 'PATCH', '/products/mug/inventory', take(1), key).catch(() => undefined);
    await sendTo(mock, 'PATCH', '/products/mug/inventory', take(1), key);

    expect(mock).toHaveAppliedOnce('sale-1');
  });

  it('holds for an adjustment id', async () => {
    const mock = startMock();
    const receipt = { operation: 'increment', stock: 1, adjustment_id: 'receipt_1' };
    await sendTo(mock, 'PATCH', '/products/mug/inventory', receipt);

    expect(mock).toHaveAppliedOnce('receipt_1');
  });

  it('does not hold for none, and shows what was sent', async () => {
    const mock = startMock();
    await sendTo(mock, 'PATCH', '/products/mug/inventory', take(101), key);

    expect(mock).not.toHaveAppliedOnce('sale-1');
    expect(() => expect(mock).toHaveAppliedOnce('sale-1')).toThrow(
      'It was made 0 times.\n  2026-01-15T10:30:00.000Z #1 PATCH /products/mug/inventory: 422',
    );
    expect(() => expect(mock).toHaveAppliedOnce('sale-2')).toThrow(
      "No request was sent with it. Keys that were sent: 'sale-1'.",
    );
  });

  it('does not hold when the same key made two changes, by two people', async () => {
    const mock = startMock();
    for (const name of ['alice', 'bob']) {
      const { headers } = mock.as('manager', name);
      await sendTo(mock, 'PATCH', '/products/mug/inventory', take(1), { ...key, ...headers });
    }

    expect(() => expect(mock).toHaveAppliedOnce('sale-1')).toThrow('It was made 2 times.');
  });
});

describe('toHaveReserved', () => {
  const mock = startMock([
    product('mug').withStock(10).heldFor('order_1', 3).heldFor('order_1', 1).heldFor('order_2', 2, 60),
    product('tea').withStock(10).heldFor('order_1', 2),
  ]);

  it('counts what active reservations hold for an order, of all products or of one', () => {
    expect(mock).toHaveReserved('order_1', 6);
    expect(mock).toHaveReserved('order_1', 4, 'mug');
    expect(mock).toHaveReserved('order_3', 0);
    expect(mock).not.toHaveReserved('order_1', 5);
  });

  it('shows the ledgers, and says when there never was one', () => {
    expect(() => expect(mock).toHaveReserved('order_1', 7)).toThrow(/6 are\.\n.*'mug'[\s\S]*'tea'/);
    expect(() => expect(mock).toHaveReserved('order_3', 1)).toThrow(
      "No reservation was ever made for it.\nHeld are pieces for 'order_1', 'order_2'.",
    );
  });

  it('does not count one that has expired', () => {
    const expiring = startMock([product('mug').withStock(10).heldFor('order_2', 2, 60)]);
    expiring.clock.advance('1 minute');

    expect(expiring).toHaveReserved('order_2', 0);
  });
});

it('is for any runner whose expect can be extended', () => {
  const verdict = inventoryMatchers.toHaveStock(startMock(), 'mug', 99);

  expect(verdict.pass).toBe(false);
  expect(verdict.message()).toContain("Expected 'mug' to have stock 99.");
});
