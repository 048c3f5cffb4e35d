import { describe, expect, it } from 'vitest';
import { createServerManager as create } from './create-server-manager.ts';

const orderId = 'order_17';

describe('a backorder', () => {
  it('is promised by a sale of more than there is, and shipped when it has come', async () => {
    const { inventory } = create();

    const sold = await inventory.processSale('pot', 8, { orderId, allowBackorder: true });
    expect(sold).toMatchObject({ stock: 0, backordered: 5, backorder_created: true, backorder_quantity: 5 });
    const [backorder] = await inventory.backorders('pot', { state: 'open' }).toArray({ limit: 9 });
    expect(backorder).toMatchObject({ id: sold.backorder_id, quantity: 5, order_id: orderId });

    const id = String(sold.backorder_id);
    await expect(inventory.fulfillBackorder(id)).rejects.toMatchObject({ code: 'insufficient-stock' });
    await inventory.update('pot', { operation: 'increment', stock: 6 });
    const idempotencyKey = 'fulfill:order_17';
    expect(await inventory.fulfillBackorder(id, { idempotencyKey })).toMatchObject({
      stock: 1,
      backordered: 0,
      replayed: false,
    });
    expect(await inventory.fulfillBackorder(id, { idempotencyKey })).toMatchObject({ replayed: true });
    await expect(inventory.fulfillBackorder(id)).rejects.toMatchObject({ code: 'backorder-not-open' });
    await expect(inventory.fulfillBackorder('bo_0')).rejects.toMatchObject({ code: 'backorder-not-found' });
  });

  it('takes what a reservation holds first, then the shelf', async () => {
    const { inventory } = create();
    const { reservation } = await inventory.reserve('pot', 2, { orderId });

    const options = { orderId, reservationId: reservation.id, allowBackorder: true };

    expect(await inventory.processSale('pot', 5, options)).toMatchObject({
      stock: 0,
      reserved: 0,
      backorder_quantity: 2,
      reservation: { state: 'committed' },
    });
  });

  it('is refused where the product does not allow it', async () => {
    const { inventory } = create();

    await expect(inventory.processSale('mug', 101, { orderId, allowBackorder: true })).rejects.toMatchObject({
      code: 'insufficient-stock',
    });
  });
});

describe('a batch', () => {
  const receive = { operation: 'increment', stock: 5 } as const;
  const takeTooMany = { operation: 'decrement', stock: 500 } as const;

  it('makes each change for itself, and tells of each', async () => {
    const { inventory } = create();

    const outcome = await inventory.batchUpdate(
      [
        { productId: 'mug', change: receive, ifMatch: 1 },
        { productId: 'mug', change: takeTooMany },
        { productId: 'pot', change: receive },
      ],
      { stopOnError: true },
    );

    expect(outcome).toMatchObject({
      total: 3,
      successful: [{ index: 0, product_id: 'mug', result: { stock: 105 } }],
      failed: [{ index: 1, product_id: 'mug', status: 422, error: { code: 'insufficient-stock' } }],
      skipped: [{ index: 2, product_id: 'pot' }],
      summary: { total_adjustment: 5 },
      replayed: false,
    });
    expect(await inventory.get('mug')).toEqual(await inventory.get('mug', { fresh: true }));
  });

  it('has one effect for one key', async () => {
    const { inventory } = create();
    const again = () =>
      inventory.batchUpdate([{ productId: 'pot', change: receive }], { idempotencyKey: 'delivery:7' });

    expect(await again()).toMatchObject({ replayed: false });
    expect(await again()).toMatchObject({ replayed: true });
    expect(await inventory.get('pot')).toMatchObject({ stock: 8 });
  });

  it('makes all or none', async () => {
    const { inventory } = create();
    const updates = [
      { productId: 'pot', change: receive },
      { productId: 'mug', change: takeTooMany },
    ];

    await expect(inventory.batchUpdate(updates, { mode: 'atomic' })).rejects.toMatchObject({
      code: 'batch-refused',
      problem: { errors: [{ index: 1, product_id: 'mug', code: 'insufficient-stock' }] },
    });
    expect(await inventory.get('pot')).toMatchObject({ stock: 3 });
  });
});

describe('the reports', () => {
  it('tell what is low, and how many', async () => {
    const { inventory } = create();
    const low = inventory.lowStock({ threshold: 95, pageSize: 1 });

    expect((await low.toArray({ limit: 9 })).map(({ product_id, status }) => [product_id, status])).toEqual([
      ['pot', 'critical'],
      ['mug', 'warning'],
    ]);
    expect(await low.totals()).toEqual({ total_checked: 2, critical_count: 1, warning_count: 1 });
    expect(await inventory.lowStock({ status: 'warning' }).toArray({ limit: 9 })).toEqual([]);
  });

  it('tell the rules, which the errors name', async () => {
    const { inventory } = create('documented');

    const rules = await inventory.rules();

    expect(rules).toMatchObject({ policy: 'documented', max_single_adjustment: 10_000 });
    await expect(inventory.update('mug', { operation: 'increment', stock: 10_001 })).rejects.toMatchObject({
      code: 'max-single-adjustment',
    });
    await expect(inventory.reserve('mug', 90, { orderId })).rejects.toMatchObject({
      code: 'max-reserved-percentage',
    });
  });

  it('tell what was attempted, also what was refused', async () => {
    const { inventory } = create();
    await inventory.update('mug', { operation: 'increment', stock: 1 });
    await inventory.reserve('mug', 500, { orderId }).catch(() => undefined);

    const attempts = await inventory.audit({ productId: 'mug', pageSize: 1 }).toArray({ limit: 9 });

    expect(attempts.map(({ outcome, code }) => [outcome, code])).toEqual([
      ['refused', 'insufficient-stock'],
      ['applied', null],
    ]);
    expect(await inventory.verifyAudit()).toMatchObject({ valid: true, count: 2 });
  });
});
