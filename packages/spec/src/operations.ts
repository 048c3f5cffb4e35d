import type { operations as GeneratedOperations } from './generated/openapi.ts';
import type { Permission } from './roles.ts';

/** The name of an operation: `operationId` in openapi.yaml, and in kebab-case the file name in every package. */
export type OperationId = keyof GeneratedOperations;

/** How an operation is reached, and what its caller needs. */
export interface Operation {
  readonly method: 'GET' | 'PATCH' | 'POST';
  /** Path template below the base path, as in openapi.yaml. */
  readonly path: `/${string}`;
  /** Other names of the path: `x-aliases` in openapi.yaml. */
  readonly aliases?: readonly `/${string}`[];
  /** Any of these lets a caller in; a write is judged once more by its effect. */
  readonly permissions: readonly [Permission, ...Permission[]];
  /** Whether it is answered with a stream that goes on, or is upgraded to a WebSocket, rather than with one body. */
  readonly isStream?: true;
}

/** Every operation of the API. A test compares it with openapi.yaml. */
export const operations = {
  listProducts: { method: 'GET', path: '/products', permissions: ['view'] },
  getProduct: { method: 'GET', path: '/products/{productId}', permissions: ['view'] },
  getInventory: { method: 'GET', path: '/products/{productId}/inventory', permissions: ['view'] },
  updateInventory: {
    method: 'PATCH',
    path: '/products/{productId}/inventory',
    permissions: ['adjust', 'reserve'],
  },
  listInventoryHistory: {
    method: 'GET',
    path: '/products/{productId}/inventory/history',
    permissions: ['history_view'],
  },
  listReservations: {
    method: 'GET',
    path: '/products/{productId}/inventory/reservations',
    permissions: ['view'],
  },
  getReservation: {
    method: 'GET',
    path: '/products/{productId}/inventory/reservations/{reservationId}',
    permissions: ['view'],
  },
  listBackorders: {
    method: 'GET',
    path: '/products/{productId}/inventory/backorders',
    permissions: ['view'],
  },
  fulfillBackorder: {
    method: 'POST',
    path: '/inventory/backorders/{backorderId}/fulfill',
    permissions: ['adjust'],
  },
  batchUpdateInventory: {
    method: 'POST',
    path: '/inventory/batch-update',
    aliases: ['/inventory/batch'],
    permissions: ['bulk_update'],
  },
  listLowStock: { method: 'GET', path: '/inventory/low-stock', permissions: ['history_view'] },
  getInventoryRules: {
    method: 'GET',
    path: '/inventory/rules',
    permissions: ['view', 'adjust', 'reserve', 'history_view'],
  },
  listAuditRecords: { method: 'GET', path: '/inventory/audit', permissions: ['history_view'] },
  verifyAuditChain: { method: 'GET', path: '/inventory/audit/verification', permissions: ['history_view'] },
  createRealtimeTicket: { method: 'POST', path: '/inventory/realtime-tickets', permissions: ['view'] },
  openRealtimeStream: { method: 'GET', path: '/inventory/realtime', permissions: ['view'], isStream: true },
} as const satisfies Record<OperationId, Operation>;
