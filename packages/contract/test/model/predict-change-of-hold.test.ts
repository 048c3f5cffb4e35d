import { describe, expect, it } from 'vitest';
import { type Prediction, predictChange, predictFulfillment } from '../../src/model/predict-change.ts';
import { availableOf, type ProductState } from '../../src/model/product-state.ts';

/** Ten on the shelf, of which two are promised to nobody by name and four are in a basket. */
const mug: ProductState = {
  stock: 10,
  reserved: 6,
  backordered: 0,
  reorderThreshold: null,
  backorderAllowed: true,
  version: 1,
  holds: new Map([
    ['cart', { state: 'active', quantity: 4, raised: 4, released: 0, committed: 0 }],
    ['old', { state: 'released', quantity: 0, raised: 3, released: 3, committed: 0 }],
  ]),
  backorders: [],
};
const cart = { id: 'cart' };

function countsOf(prediction: Prediction): unknown {
  if (!prediction.ok) return prediction.code;
  const { stock, reserved, backordered, holds } = prediction.after;
  return [stock, reserved, backordered, holds.get('cart')?.quantity];
}

describe('the model of holds', () => {
  it.each([
    ['raises', { operation: 'increment', stock: 0, reserved: 3, reservation: cart }, [10, 9, 0, 7]],
    ['renews', { operation: 'increment', stock: 0, reserved: 0, reservation: cart }, [10, 6, 0, 4]],
    ['releases', { operation: 'decrement', stock: 0, reserved: 1, reservation: cart }, [10, 5, 0, 3]],
    ['ships a part', { operation: 'decrement', stock: 3, reservation: cart }, [7, 3, 0, 1]],
    ['ships all and more', { operation: 'decrement', stock: 6, reservation: cart }, [4, 2, 0, 0]],
    [
      'holds a part',
      { operation: 'increment', stock: 0, reserved: 9, reservation: { ...cart, allow_partial: true } },
      [10, 10, 0, 8],
    ],
    [
      'sets an optional hold aside that is closed',
      { operation: 'decrement', stock: 4, reservation: { id: 'old', optional: true } },
      [6, 6, 0, 4],
    ],
    ['promises what is short', { operation: 'decrement', stock: 7, allow_backorder: true }, [6, 6, 3, 4]],
    [
      'counts the own hold before it promises',
      { operation: 'decrement', stock: 9, allow_backorder: true, reservation: cart },
      [2, 2, 1, 0],
    ],
    [
      'leaves holds where unnamed pieces go',
      { operation: 'decrement', stock: 0, reserved: 2 },
      [10, 4, 0, 4],
    ],
  ] as const)('%s', (_does, change, counts) => {
    expect(countsOf(predictChange(mug, change))).toEqual(counts);
  });

  it.each([
    [
      'unnamed pieces of a hold',
      { operation: 'decrement', stock: 0, reserved: 3 },
      'below-active-reservations',
    ],
    ['a count below a hold', { operation: 'set', stock: 10, reserved: 3 }, 'below-active-reservations'],
    [
      'more than a hold has',
      { operation: 'decrement', stock: 0, reserved: 5, reservation: cart },
      'release-exceeds-reservation',
    ],
    ['what others hold', { operation: 'decrement', stock: 9, reservation: cart }, 'below-reserved'],
    [
      'an unknown hold',
      { operation: 'decrement', stock: 1, reservation: { id: 'new' } },
      'reservation-not-found',
    ],
    [
      'a closed hold',
      { operation: 'decrement', stock: 1, reservation: { id: 'old' } },
      'reservation-not-active',
    ],
    ['a sale without the wish for a backorder', { operation: 'decrement', stock: 11 }, 'insufficient-stock'],
  ] as const)('refuses %s', (_what, change, code) => {
    expect(predictChange(mug, change)).toMatchObject({ ok: false, code });
  });
});

describe('the model of backorders', () => {
  const sold = predictChange(mug, { operation: 'decrement', stock: 7, allow_backorder: true });

  it('ships them out of what is promised to nobody, once', () => {
    if (!sold.ok) throw new Error('The sale must be accepted.');
    expect(predictFulfillment(sold.after, 0)).toMatchObject({ ok: false, code: 'insufficient-stock' });

    const received = predictChange(sold.after, { operation: 'increment', stock: 3 });
    if (!received.ok) throw new Error('The receipt must be accepted.');
    expect(availableOf(received.after)).toBe(0);

    const filled = predictFulfillment(received.after, 0);
    expect(countsOf(filled)).toEqual([6, 6, 0, 4]);
    if (!filled.ok) throw new Error('The backorder must be shipped.');
    expect(predictFulfillment(filled.after, 0)).toMatchObject({ ok: false, code: 'backorder-not-open' });
  });
});
