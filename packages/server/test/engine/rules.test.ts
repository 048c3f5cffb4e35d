import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Change } from '../../src/engine/change.ts';
import type { Outcome } from '../../src/engine/outcome.ts';
import { availableOf, type Counts } from '../../src/engine/product-state.ts';
import type { Rejection } from '../../src/engine/rejection.ts';
import { decide, makeChange, makeState, makeView } from './product-in-hand.ts';

type Numbers = Pick<Counts, 'stock' | 'reserved' | 'backordered'>;

const change = (operation: Change['operation'], stock: number, more: Partial<Change> = {}): Change =>
  makeChange({ operation, stock, ...more });
const counts = (stock: number, reserved = 0, backordered = 0): Numbers => ({ stock, reserved, backordered });

/** The numbers that a change makes of these, or the rule that it breaks. */
function applyRules(before: Numbers, requested: Change): Outcome<Numbers, Rejection> {
  const outcome = decide(makeView(makeState(before)), requested);
  if (!outcome.ok) return outcome;
  const { stock, reserved, backordered } = outcome.value.state;
  return { ok: true, value: { stock, reserved, backordered } };
}

describe('what a change makes of the numbers', () => {
  it.each([
    ['sets the stock', counts(10, 5), change('set', 7), counts(7, 5)],
    ['adds to the stock', counts(10, 5), change('increment', 3), counts(13, 5)],
    ['takes from the stock', counts(10, 5), change('decrement', 5), counts(5, 5)],
    [
      'reserves without touching stock',
      counts(10, 5),
      change('increment', 0, { reserved: 5 }),
      counts(10, 10),
    ],
    [
      'releases without touching stock',
      counts(10, 5),
      change('decrement', 0, { reserved: 5 }),
      counts(10, 0),
    ],
    ['ships reserved pieces', counts(10, 5), change('decrement', 3, { reserved: 3 }), counts(7, 2)],
    ['reserves pieces as they arrive', counts(5, 5), change('increment', 4, { reserved: 4 }), counts(9, 9)],
    ['sets both numbers', counts(10, 5), change('set', 20, { reserved: 0 }), counts(20, 0)],
    ['accepts a change of nothing', counts(10, 5), change('increment', 0), counts(10, 5)],
    ['reaches the largest stock', counts(999_999), change('increment', 1), counts(1_000_000)],
  ])('%s', (_words, before, requested, after) => {
    expect(applyRules(before, requested)).toEqual({ ok: true, value: after });
  });
});

describe('what is refused', () => {
  it.each([
    [
      'to take more than there is',
      counts(10, 5),
      change('decrement', 11),
      { code: 'insufficient-stock', field: 'stock', available: 5, requested: 11 },
    ],
    [
      'to release more than is reserved',
      counts(10, 5),
      change('decrement', 0, { reserved: 6 }),
      { code: 'release-exceeds-reserved', reserved: 5, requested: 6 },
    ],
    [
      'to take pieces that are promised to orders',
      counts(10, 5),
      change('decrement', 6),
      { code: 'below-reserved', reserved: 5, wouldBe: 4 },
    ],
    [
      'to reserve more than there is',
      counts(10, 5),
      change('increment', 0, { reserved: 6 }),
      { code: 'insufficient-stock', field: 'reserved', available: 5, requested: 6 },
    ],
    [
      'to reserve what backorders are waiting for',
      counts(10, 0, 8),
      change('increment', 0, { reserved: 3 }),
      { code: 'insufficient-stock', field: 'reserved', available: 2, requested: 3 },
    ],
    [
      'to hold more than a million pieces',
      counts(1_000_000),
      change('increment', 1),
      { code: 'max-stock', of: 'stock', maxStock: 1_000_000, wouldBe: 1_000_001 },
    ],
    [
      'an outcome other than the caller asserts',
      counts(10, 5),
      change('increment', 5, { expectedAvailable: 15 }),
      { code: 'available-mismatch', available: 10, expected: 15 },
    ],
    [
      'numbers far beyond exact arithmetic',
      counts(10),
      change('increment', Number.MAX_SAFE_INTEGER, { reserved: Number.MAX_SAFE_INTEGER }),
      { code: 'max-stock', of: 'stock', maxStock: 1_000_000, wouldBe: Number.MAX_SAFE_INTEGER + 10 },
    ],
  ])('%s', (_words, before, requested, rejection) => {
    expect(applyRules(before, requested)).toEqual({ ok: false, rejection });
  });

  it('names the first broken rule when several are', () => {
    const outcome = applyRules(
      counts(10, 5),
      change('decrement', 11, { reserved: 6, expectedAvailable: 99 }),
    );

    expect(outcome).toMatchObject({ rejection: { code: 'insufficient-stock' } });
  });
});

const anyCounts = fc
  .tuple(fc.nat({ max: 1_000 }), fc.nat({ max: 1_000 }), fc.nat({ max: 50 }))
  .map(([a, b, backordered]) => counts(Math.max(a, b), Math.min(a, b), backordered));
const anyChange = fc
  .record({
    operation: fc.constantFrom('set', 'increment', 'decrement'),
    stock: fc.oneof(fc.nat({ max: 1_100 }), fc.constantFrom(0, 999_999, 1_000_000, 1_000_001)),
    reserved: fc.option(fc.nat({ max: 1_100 }), { nil: undefined }),
  })
  .map(({ operation, stock, reserved }) =>
    change(operation, stock, reserved === undefined ? {} : { reserved }),
  );

describe('for any numbers and any change', () => {
  it('the result is exact and within bounds', () => {
    fc.assert(
      fc.property(anyCounts, anyChange, (before, requested) => {
        const outcome = applyRules(before, requested);
        if (!outcome.ok) return;
        const sign = requested.operation === 'decrement' ? -1 : 1;
        const from = requested.operation === 'set' ? 0 : 1;
        expect(outcome.value.stock).toBe(from * before.stock + sign * requested.stock);
        expect(outcome.value.reserved).toBe(
          requested.reserved === undefined
            ? before.reserved
            : from * before.reserved + sign * requested.reserved,
        );
        expect(outcome.value.stock).toBeLessThanOrEqual(1_000_000);
        expect(outcome.value.reserved).toBeGreaterThanOrEqual(0);
        expect(outcome.value.reserved).toBeLessThanOrEqual(outcome.value.stock);
      }),
      { numRuns: 2_000 },
    );
  });

  it('a delta of stock that leaves every promise covered is accepted', () => {
    fc.assert(
      fc.property(anyCounts, fc.nat({ max: 1_000 }), fc.boolean(), (before, pieces, rises) => {
        fc.pre(rises || before.stock - pieces >= before.reserved);
        expect(applyRules(before, change(rises ? 'increment' : 'decrement', pieces)).ok).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  it('whatever is available can be reserved, and not one piece more', () => {
    fc.assert(
      fc.property(anyCounts, (before) => {
        const available = availableOf(before);
        expect(applyRules(before, change('increment', 0, { reserved: available })).ok).toBe(true);
        expect(applyRules(before, change('increment', 0, { reserved: available + 1 })).ok).toBe(false);
      }),
      { numRuns: 1_000 },
    );
  });

  it('to reserve and then release changes nothing', () => {
    fc.assert(
      fc.property(anyCounts, fc.nat({ max: 1_000 }), (before, pieces) => {
        const reserved = applyRules(before, change('increment', 0, { reserved: pieces }));
        fc.pre(reserved.ok);
        expect(
          applyRules(reserved.ok ? reserved.value : before, change('decrement', 0, { reserved: pieces })),
        ).toEqual({
          ok: true,
          value: before,
        });
      }),
    );
  });

  it('to reserve and then ship is to take off the shelf', () => {
    fc.assert(
      fc.property(anyCounts, fc.nat({ max: 1_000 }), (before, pieces) => {
        const reserved = applyRules(before, change('increment', 0, { reserved: pieces }));
        fc.pre(reserved.ok);
        const shipped = applyRules(
          reserved.ok ? reserved.value : before,
          change('decrement', pieces, { reserved: pieces }),
        );
        expect(shipped).toEqual(applyRules(before, change('decrement', pieces)));
      }),
    );
  });
});
