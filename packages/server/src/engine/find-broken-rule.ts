import { limits } from '@onhand/spec';
import type { Change } from './change.ts';
import { availableOf, type Counts } from './product-state.ts';
import type { RuleRejection } from './rejection.ts';

/** The first rule that a change would break; its order is part of the API. Refuses, never clamps. */
export function findBrokenRule(before: Counts, after: Counts, change: Change): RuleRejection | undefined {
  const available = availableOf(before);
  const stockDelta = after.stock - before.stock;
  const reservedDelta = after.reserved - before.reserved;
  const cannotReserve = {
    code: 'insufficient-stock',
    field: 'reserved',
    available,
    requested: reservedDelta,
  } as const;

  if (after.stock < 0) {
    return { code: 'insufficient-stock', field: 'stock', available, requested: change.stock };
  }
  if (after.reserved < 0) {
    return { code: 'release-exceeds-reserved', reserved: before.reserved, requested: -reservedDelta };
  }
  if (after.reserved > after.stock) {
    return stockDelta < 0
      ? { code: 'below-reserved', reserved: after.reserved, wouldBe: after.stock }
      : cannotReserve;
  }
  if (after.reserved < after.held) {
    return { code: 'below-active-reservations', held: after.held, wouldBe: after.reserved };
  }
  if (reservedDelta > 0 && reservedDelta > available + Math.max(0, stockDelta)) return cannotReserve;
  if (after.stock > limits.maxStock) {
    return { code: 'max-stock', of: 'stock', maxStock: limits.maxStock, wouldBe: after.stock };
  }
  if (after.backordered > limits.maxStock) {
    return { code: 'max-stock', of: 'backordered', maxStock: limits.maxStock, wouldBe: after.backordered };
  }
  return undefined;
}

/** Whether the outcome is what the caller asserts that it is. */
export function findMismatch(after: Counts, change: Change): RuleRejection | undefined {
  const { expectedAvailable: expected } = change;
  const available = availableOf(after);
  if (expected === undefined || expected === available) return undefined;
  return { code: 'available-mismatch', available, expected };
}
