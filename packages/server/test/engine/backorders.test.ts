import { describe, expect, it } from 'vitest';
import type { Backorder } from '../../src/engine/backorder.ts';
import type { Change } from '../../src/engine/change.ts';
import { fulfillBackorder } from '../../src/engine/fulfill-backorder.ts';
import type { ProductState } from '../../src/engine/product-state.ts';
import { decide, makeState, makeView, nowMs, openPolicy } from './product-in-hand.ts';

const allowed = (more: Partial<ProductState> = {}) =>
  makeView(makeState({ backorderAllowed: true, ...more }));
const sell = (stock: number, more: Partial<Change> = {}): Partial<Change> => ({
  operation: 'decrement',
  stock,
  allowBackorder: true,
  ...more,
});

describe('to sell more than there is', () => {
  it('promises what is missing', () => {
    expect(decide(allowed(), sell(8, { orderId: 'o1' }))).toMatchObject({
      value: {
        state: { stock: 5, reserved: 5, backordered: 3 },
        backorder: {
          id: 'bo_1',
          productId: 'mug',
          orderId: 'o1',
          quantity: 3,
          state: 'open',
          createdAtMs: nowMs,
        },
        entry: { kind: 'backordered', quantity: 8 },
      },
    });
  });

  it('creates no backorder when there is enough', () => {
    const outcome = decide(allowed(), sell(5));

    expect(outcome).toMatchObject({ value: { state: { stock: 5, backordered: 0 } } });
    expect(outcome).not.toHaveProperty('value.backorder');
  });

  it("counts its own hold as available, and nobody else's", () => {
    const held = {
      id: 'cart',
      orderId: null,
      state: 'active',
      raised: 4,
      released: 0,
      committed: 0,
      expired: 0,
    } as const;
    const reservation = { ...held, quantity: 4, expiresAtMs: null, createdAtMs: 0, updatedAtMs: 0 };
    const view = makeView(makeState({ backorderAllowed: true, held: 4 }), {
      reservations: { cart: reservation },
    });

    expect(
      decide(view, sell(9, { reservation: { id: 'cart', allowPartial: false, optional: false } })),
    ).toMatchObject({
      value: { state: { stock: 1, reserved: 1, backordered: 0 } },
    });
    expect(
      decide(view, sell(12, { reservation: { id: 'cart', allowPartial: false, optional: false } })),
    ).toMatchObject({
      value: { state: { stock: 1, reserved: 1, backordered: 3 }, reservation: { state: 'committed' } },
    });
  });

  it('owes no more than a product can ever hold', () => {
    expect(decide(allowed(), sell(1_000_006))).toEqual({
      ok: false,
      rejection: { code: 'max-stock', of: 'backordered', maxStock: 1_000_000, wouldBe: 1_000_001 },
    });
    expect(decide(allowed(), sell(1_000_005))).toMatchObject({
      value: { state: { backordered: 1_000_000 } },
    });
  });

  it('lets a plain sale take what a backorder waits for, since the rules look at stock and reserved', () => {
    const owing = allowed({ stock: 3, reserved: 0, backordered: 3 });

    expect(decide(owing, sell(3, { allowBackorder: false }))).toMatchObject({
      value: { state: { stock: 0, backordered: 3 } },
    });
    expect(decide(owing, { operation: 'increment', stock: 0, reserved: 1 })).toMatchObject({ ok: false });
  });

  it('is refused unless product and request both allow it', () => {
    expect(decide(makeView(makeState()), sell(8))).toMatchObject({ ok: false });
    expect(decide(allowed(), sell(8, { allowBackorder: false }))).toMatchObject({ ok: false });
  });
});

describe('to fulfil a backorder', () => {
  const backorder: Backorder = {
    id: 'bo_1',
    productId: 'mug',
    orderId: 'o1',
    quantity: 3,
    state: 'open',
    createdAtMs: 1,
    fulfilledAtMs: null,
  };
  const context = { nowMs, uniqueId: '2', policy: openPolicy };
  const fulfil = (state: Partial<ProductState>, stored: Backorder = backorder, backorderId = 'bo_1') =>
    fulfillBackorder(
      makeView(makeState({ backordered: 3, ...state }), { backorders: { bo_1: stored } }),
      { backorderId, subject: 'ann' },
      context,
    );

  it('ships it whole, from stock that nobody else was promised', () => {
    expect(fulfil({ stock: 8 })).toMatchObject({
      value: {
        state: { stock: 5, reserved: 5, backordered: 0 },
        backorder: { state: 'fulfilled', fulfilledAtMs: nowMs },
        entry: { kind: 'backorder_filled', quantity: 3, orderId: 'o1', adjustedBy: 'ann' },
      },
    });
    expect(fulfil({ stock: 7 })).toEqual({
      ok: false,
      rejection: { code: 'insufficient-stock', field: 'stock', available: 2, requested: 3 },
    });
  });

  it('happens once, and to one that exists', () => {
    expect(fulfil({ stock: 9 }, { ...backorder, state: 'fulfilled' })).toMatchObject({
      rejection: { code: 'backorder-not-open' },
    });
    expect(fulfil({ stock: 9 }, backorder, 'bo_2')).toMatchObject({
      rejection: { code: 'backorder-not-found' },
    });
  });
});
