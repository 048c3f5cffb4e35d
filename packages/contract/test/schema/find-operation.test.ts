import { expect, it } from 'vitest';
import { findOperation } from '../../src/schema/find-operation.ts';

it.each([
  ['GET', '/products', 'listProducts'],
  ['GET', '/products/prod_1', 'getProduct'],
  ['PATCH', '/products/prod%2F1/inventory', 'updateInventory'],
  ['GET', '/products/prod_1/inventory/reservations/cart_8', 'getReservation'],
  ['POST', '/inventory/batch', 'batchUpdateInventory'],
  ['GET', '/inventory/audit', 'listAuditRecords'],
  ['GET', '/inventory/audit/verification', 'verifyAuditChain'],
  ['DELETE', '/products/prod_1/inventory', undefined],
  ['GET', '/products/prod_1/inventory/', undefined],
  ['GET', '/no-such-path', undefined],
])('finds that %s %s is for %s', (method, path, operation) => {
  expect(findOperation(method, path)).toBe(operation);
});
