import { describe, expect, it } from 'vitest';
import { type Prediction, predictChange } from '../../src/model/predict-change.ts';
import type { ProductState } from '../../src/model/product-state.ts';

/** The documented product: 100 on the shelf, 5 promised. */
const mug: ProductState = {
  stock: 100,
  reserved: 5,
  reorderThreshold: null,
  backorderAllowed: false,
  version: 1,
  backordered: 0,
  holds: new Map(),
  backorders: [],
};

const accepted = (change: Partial<ProductState>): Prediction => ({
  ok: true,
  after: { ...mug, version: 2, ...change },
});

describe('the model', () => {
  it.each([
    ['receives', { operation: 'increment', stock: 50 }, { stock: 150 }],
    ['reserves', { operation: 'increment', stock: 0, reserved: 5 }, { reserved: 10 }],
    ['releases', { operation: 'decrement', stock: 0, reserved: 5 }, { reserved: 0 }],
    ['ships', { operation: 'decrement', stock: 3, reserved: 3 }, { stock: 97, reserved: 2 }],
    ['sells off the shelf', { operation: 'decrement', stock: 3 }, { stock: 97 }],
    ['counts', { operation: 'set', stock: 98 }, { stock: 98 }],
    ['sets both', { operation: 'set', stock: 7, reserved: 7 }, { stock: 7, reserved: 7 }],
    [
      'changes a setting',
      { operation: 'increment', stock: 0, reorder_threshold: 20 },
      { reorderThreshold: 20 },
    ],
    ['agrees with a right assertion', { operation: 'increment', stock: 50, available: 145 }, { stock: 150 }],
  ] as const)('%s', (_does, change, after) => {
    expect(predictChange(mug, change)).toEqual(accepted(after));
  });

  it.each([
    ['more than there is', { operation: 'decrement', stock: 101 }, 'insufficient-stock'],
    ['promised pieces', { operation: 'decrement', stock: 96 }, 'below-reserved'],
    ['a count below the promised pieces', { operation: 'set', stock: 4 }, 'below-reserved'],
    [
      'to promise more than is available',
      { operation: 'increment', stock: 0, reserved: 96 },
      'insufficient-stock',
    ],
    [
      'to release more than is reserved',
      { operation: 'decrement', stock: 0, reserved: 6 },
      'release-exceeds-reserved',
    ],
    ['more than fits', { operation: 'increment', stock: 999_901 }, 'max-stock'],
    ['a wrong assertion', { operation: 'increment', stock: 50, available: 150 }, 'available-mismatch'],
    [
      'by the first rule that fails',
      { operation: 'decrement', stock: 200, reserved: 9 },
      'insufficient-stock',
    ],
  ] as const)('refuses %s', (_what, change, code) => {
    expect(predictChange(mug, change)).toMatchObject({ ok: false, code });
  });

  it('says what is available and what was asked for', () => {
    expect(predictChange(mug, { operation: 'decrement', stock: 200 })).toEqual({
      ok: false,
      code: 'insufficient-stock',
      members: { available: 95, requested: 200 },
    });
  });
});
