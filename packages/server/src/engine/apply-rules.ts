import { limits } from '@onhand/spec';
import type { Change } from './change.ts';
import { accept, type Outcome, reject } from './outcome.ts';
import { availableOf, type ProductState } from './product-state.ts';
import type { RuleRejection } from './rejection.ts';

/** The numbers of a product. */
export type Counts = Pick<ProductState, 'stock' | 'reserved' | 'backordered'>;

/** The numbers after a change, or the first rule that it breaks. Refuses, never clamps. */
export function applyRules(before: Counts, change: Change): Outcome<Counts, RuleRejection> {
  const after: Counts = {
    stock: applyOperation(change.operation, before.stock, change.stock),
    reserved:
      change.reserved === undefined
        ? before.reserved
        : applyOperation(change.operation, before.reserved, change.reserved),
    backordered: before.backordered,
  };
  const rejection = findBrokenRule(before, after, change);
  return rejection === undefined ? accept(after) : reject(rejection);
}

function applyOperation(operation: Change['operation'], current: number, requested: number): number {
  switch (operation) {
    case 'set':
      return requested;
    case 'increment':
      return current + requested;
    case 'decrement':
      return current - requested;
  }
}

/** The order is part of the API: the first broken rule is the answer. */
function findBrokenRule(before: Counts, after: Counts, change: Change): RuleRejection | undefined {
  const available = availableOf(before);
  const stockDelta = after.stock - before.stock;
  const reservedDelta = after.reserved - before.reserved;
  const cannotReserve = {
    code: 'insufficient-stock',
    field: 'reserved',
    available,
    requested: reservedDelta,
  } as const;

  if (after.stock < 0)
    return { code: 'insufficient-stock', field: 'stock', available, requested: change.stock };
  if (after.reserved < 0) {
    return { code: 'release-exceeds-reserved', reserved: before.reserved, requested: -reservedDelta };
  }
  if (after.reserved > after.stock) {
    return stockDelta < 0
      ? { code: 'below-reserved', reserved: after.reserved, wouldBe: after.stock }
      : cannotReserve;
  }
  if (reservedDelta > 0 && reservedDelta > available + Math.max(0, stockDelta)) return cannotReserve;
  if (after.stock > limits.maxStock) {
    return { code: 'max-stock', maxStock: limits.maxStock, wouldBe: after.stock };
  }
  const availableAfter = availableOf(after);
  if (change.expectedAvailable !== undefined && change.expectedAvailable !== availableAfter) {
    return { code: 'available-mismatch', available: availableAfter, expected: change.expectedAvailable };
  }
  return undefined;
}
