/** Good code infers, bad code does not compile. Checked by `tsc`, never run. */
import { createInventoryFetch, on, product, scenarios, worlds } from '@onhand/msw/fetch';
import { setupInventoryMock } from '@onhand/msw/vitest';
import type { HistoryEntry, Inventory, Product } from '@onhand/spec';
import { expect, expectTypeOf } from 'vitest';

const mock = createInventoryFetch({ products: worlds.oneProduct('mug') });
declare const inventory: Inventory;

export function infersOverrides() {
  mock.override('getInventory', { status: 200, body: inventory });
  mock.override('getInventory', { problem: 'overloaded', headers: { 'retry-after': '1' } });
  mock.override('updateInventory', { problem: 'insufficient-stock', available: 3 });
  mock.override('listProducts', () => undefined);
  mock.override('getReservation', async ({ request, params, real }) => {
    expectTypeOf(request).toEqualTypeOf<Request>();
    expectTypeOf(params).toEqualTypeOf<{ productId: string; reservationId: string }>();
    expectTypeOf(real()).resolves.toEqualTypeOf<Response>();
    return params.productId === 'mug' ? { problem: 'reservation-not-found' } : undefined;
  });
  expectTypeOf(mock.override('getProduct', () => new Response())).toEqualTypeOf<() => void>();
}

export function refusesOverrides(aProduct: Product) {
  // @ts-expect-error there is no such operation
  mock.override('getStock', { status: 200, body: inventory });
  // @ts-expect-error there is no such problem
  mock.override('getInventory', { problem: 'sold-out' });
  // @ts-expect-error the API does not answer a reading with 202
  mock.override('getInventory', { status: 202, body: inventory });
  // @ts-expect-error a reading has a body
  mock.override('getInventory', { status: 200 });
  // @ts-expect-error available is missing, and so are others
  mock.override('getInventory', { status: 200, body: { id: 'mug', stock: 1 } });
  // @ts-expect-error one product is no list
  mock.override('listProducts', { status: 200, body: aProduct });
  // @ts-expect-error the path has no reservation
  mock.override('getProduct', ({ params }) => void params.reservationId);
  // @ts-expect-error a Response can be given out once, so it has to be made anew
  mock.override('getProduct', new Response());
  // @ts-expect-error an answer by hand is no text
  mock.override('getProduct', () => 'a mug');
}

export function infersTheRest() {
  expectTypeOf(mock.history('mug')).toEqualTypeOf<readonly HistoryEntry[]>();
  expectTypeOf(mock.as('sales', 'alice').headers).toEqualTypeOf<{ readonly authorization: string }>();
  mock.use(on({ operation: 'updateInventory', productId: 'mug' }, scenarios.slow(5)));
  mock.reset([product('mug').withStock(3).heldFor('order_1', 1)]);
  mock.clock.advance('31 minutes');
  expect(mock).toHaveStock('mug', { stock: 1, reserved: 0 });
  expect(setupInventoryMock()).not.toHaveReserved('order_1', 5);
}

export function refusesTheRest() {
  // @ts-expect-error there is no such role
  mock.as('boss');
  // @ts-expect-error there is no such operation
  on({ operation: 'sell' }, scenarios.offline());
  // @ts-expect-error a product has no such count
  expect(mock).toHaveStock('mug', { sold: 1 });
  // @ts-expect-error how many are held is a number
  expect(mock).toHaveReserved('order_1');
  // @ts-expect-error how long, in milliseconds
  scenarios.slow('5 s');
}
