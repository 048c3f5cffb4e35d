/** Good code infers, bad code does not compile. Checked by `tsc`, never run. */
import {
  type AnyInventoryError,
  type BatchOutcome,
  type ChangePreview,
  type HistoryEntry,
  InsufficientStockError,
  type Inventory,
  InventoryError,
  type InventoryErrorCode,
  InventoryManager,
  type InventoryReading,
  isInventoryError,
  type LiveStatus,
  type LiveUpdate,
  type LowStockProduct,
  type LowStockTotals,
  type Outcome,
  type ProblemCode,
  type Product,
  type Reservation,
  type ReservationOutcome,
  type UpdateOutcome,
} from '@onhand/sdk';
import { expectTypeOf } from 'vitest';

const inventory = new InventoryManager({
  baseUrl: 'https://shop.example/api',
  accessToken: async () => 'a-token',
});
const orderId = 'order_17';

export function infersResults() {
  expectTypeOf(inventory.get('mug')).resolves.toEqualTypeOf<InventoryReading>();
  expectTypeOf<InventoryReading>().toExtend<Inventory>();
  expectTypeOf<InventoryReading['stale']>().toEqualTypeOf<true | undefined>();
  expectTypeOf(inventory.product('mug')).resolves.toEqualTypeOf<Product>();
  expectTypeOf(inventory.update('mug', { stock: 1 })).resolves.toEqualTypeOf<UpdateOutcome>();
  expectTypeOf(inventory.reserve('mug', 1, { orderId })).resolves.toEqualTypeOf<ReservationOutcome>();
  expectTypeOf(inventory.processSale('mug', 1, { orderId })).resolves.toEqualTypeOf<UpdateOutcome>();
  expectTypeOf(inventory.fulfillBackorder('bo_1')).resolves.toEqualTypeOf<UpdateOutcome>();
  expectTypeOf(inventory.reservation('mug', 'cart_8')).resolves.toEqualTypeOf<Reservation>();
  expectTypeOf(inventory.lowStock().totals()).resolves.toEqualTypeOf<LowStockTotals>();
  expectTypeOf(inventory.lowStock().toArray({ limit: 1 })).resolves.toEqualTypeOf<LowStockProduct[]>();
  expectTypeOf(inventory.history('mug').toArray({ limit: 1 })).resolves.toEqualTypeOf<HistoryEntry[]>();
  expectTypeOf<UpdateOutcome['reorder_threshold']>().toEqualTypeOf<number | null>();
  expectTypeOf<UpdateOutcome['replayed']>().toEqualTypeOf<boolean>();
}

export async function infersLiveUpdates() {
  const subscription = inventory.subscribe(['mug', 'pot'], ({ inventory, change, type, source }) => {
    expectTypeOf(inventory).toEqualTypeOf<Inventory>();
    expectTypeOf(change).toEqualTypeOf<HistoryEntry | undefined>();
    expectTypeOf(type).toEqualTypeOf<'snapshot' | 'updated'>();
    expectTypeOf(source).toEqualTypeOf<'realtime' | 'catch-up' | 'poll'>();
  });
  expectTypeOf(subscription.status).toEqualTypeOf<LiveStatus>();
  inventory.subscribe('mug', async () => {}, {
    onStatus: (status) => expectTypeOf(status).toEqualTypeOf<LiveStatus>(),
    onError: (error) => expectTypeOf(error).toEqualTypeOf<AnyInventoryError>(),
  });
  for await (const update of inventory.watch('mug')) expectTypeOf(update).toEqualTypeOf<LiveUpdate>();
  new InventoryManager({ baseUrl: 'https://a.test', accessToken: 'a', realtime: { WebSocket } });
  // @ts-expect-error there is no such way
  new InventoryManager({ baseUrl: 'https://a.test', accessToken: 'a', realtime: { transports: ['pigeon'] } });
  // @ts-expect-error an error is thrown by the iteration
  inventory.watch('mug', { onError: () => {} });
}

export async function infersReservations() {
  const { reservation, version } = await inventory.reserve('mug', 1, { orderId });
  expectTypeOf(version).toEqualTypeOf<number>();
  expectTypeOf(reservation.expiresAt).toEqualTypeOf<string | null>();
  expectTypeOf(reservation.release).returns.resolves.toEqualTypeOf<ReservationOutcome>();
  expectTypeOf((await reservation.extend(30)).reservation).toEqualTypeOf(reservation);
}

export function asksBeforeAChange() {
  const confirm = ({ previous_stock, expires_at }: ChangePreview) =>
    previous_stock > 0 && expires_at > '2026';
  void inventory.reserve('mug', 1, { orderId, confirm });
  void inventory.updateWith('mug', () => ({ stock: 1 }), { confirm: async () => true });
  // @ts-expect-error only yes or no is an answer
  void inventory.update('mug', { stock: 1 }, { confirm: () => 'yes' });
  // @ts-expect-error a batch cannot be shown
  void inventory.batchUpdate([], { confirm });
}

export function infersEvents() {
  const stop = inventory.on('lowStock', ({ type, inventory: { available } }) => {
    expectTypeOf(type).toEqualTypeOf<'lowStock'>();
    expectTypeOf(available).toEqualTypeOf<number>();
  });
  expectTypeOf(stop).toEqualTypeOf<() => void>();
  inventory.once('reserved', async ({ quantity }) => expectTypeOf(quantity).toEqualTypeOf<number>());
  // @ts-expect-error there is no such event
  inventory.on('lowStockAlert', () => {});
  // @ts-expect-error only the manager tells
  inventory.emit('outOfStock', {});
}

export async function infersChangesThatDependOnTheState() {
  const outcome = await inventory.updateWith('mug', ({ stock }) => (stock > 0 ? { stock: 0 } : undefined));
  expectTypeOf(outcome).toEqualTypeOf<UpdateOutcome | undefined>();
  // @ts-expect-error each try has a key of its own
  void inventory.updateWith('mug', () => undefined, { idempotencyKey: 'mine' });
  // @ts-expect-error not a change
  void inventory.updateWith('mug', () => 5);
}

export async function infersBatches() {
  const change = { operation: 'increment', stock: 1 } as const;
  const outcome = await inventory.batchUpdate([{ productId: 'mug', change }], { mode: 'atomic' });
  expectTypeOf(outcome).toEqualTypeOf<BatchOutcome>();
  expectTypeOf(outcome.failed[0]?.product_id).toEqualTypeOf<string | null | undefined>();
}

export async function infersEntries() {
  for await (const entry of inventory.history('mug')) expectTypeOf(entry).toEqualTypeOf<HistoryEntry>();
  for await (const page of inventory.products().pages())
    expectTypeOf(page).toEqualTypeOf<readonly Product[]>();
}

export async function infersTheTypedClient() {
  const product = { params: { path: { productId: 'mug' } } };
  const result = await inventory.api.GET('/products/{productId}', product);
  expectTypeOf(result.status).toExtend<number>();
  if (result.data) expectTypeOf(result.data.name).toEqualTypeOf<string>();
  if (result.error) expectTypeOf(result.error.code).toExtend<ProblemCode>();
  if (result.status === 200) expectTypeOf(result.data).toEqualTypeOf<Product>();
  if (result.status === 404) expectTypeOf(result.error.code).toEqualTypeOf<'product-not-found'>();
  const change = await inventory.api.PATCH('/products/{productId}/inventory', {
    ...product,
    body: { stock: 1 },
  });
  if (change.status === 200) expectTypeOf(change.data.previous_stock).toEqualTypeOf<number>();
  if (change.status === 202) expectTypeOf(change.data.confirmation_token).toEqualTypeOf<string>();
  void inventory.api.GET('/inventory/rules');
  void inventory.api.POST('/inventory/backorders/{backorderId}/fulfill', {
    params: { path: { backorderId: 'bo_1' } },
  });
}

export async function leavesRoomForWhatALaterServerMaySay() {
  for await (const { kind, operation } of inventory.history('mug')) {
    expectTypeOf<'shipped'>().toExtend<typeof kind>();
    expectTypeOf<string>().toExtend<typeof kind>();
    expectTypeOf<string>().toExtend<typeof operation>();
    // @ts-expect-error a text for each kind that is known is not one for each that may come
    void ({ received: 1, shipped: 2 } as const)[kind];
  }
  expectTypeOf<string>().toExtend<Reservation['state']>();
  expectTypeOf<string>().toExtend<LowStockProduct['status']>();
  expectTypeOf<UpdateOutcome['stock']>().toEqualTypeOf<number>();
  const { status, data } = await inventory.api.GET('/products/{productId}/inventory/history', {
    params: { path: { productId: 'mug' } },
  });
  if (status === 200) expectTypeOf<string>().toExtend<(typeof data)[number]['kind']>();
}

export function refusesCallsThatThePlanDoesNotHave() {
  const product = { params: { path: { productId: 'mug' } } };
  // @ts-expect-error there is no such path
  void inventory.api.GET('/product');
  // @ts-expect-error the path has no such method
  void inventory.api.POST('/products/{productId}', product);
  // @ts-expect-error a change needs a body
  void inventory.api.PATCH('/products/{productId}/inventory', product);
  // @ts-expect-error the id is missing
  void inventory.api.GET('/products/{productId}');
  const body = { stock: 1, operation: 'sell' } as const;
  // @ts-expect-error the operation is one of three
  void inventory.api.PATCH('/products/{productId}/inventory', { ...product, body });
}

export function narrowsOnCode(error: unknown): number | undefined {
  if (!isInventoryError(error)) return undefined;
  expectTypeOf(error).toEqualTypeOf<AnyInventoryError>();
  expectTypeOf<(typeof error)['code']>().toEqualTypeOf<InventoryErrorCode>();
  expectTypeOf(error.outcome).toEqualTypeOf<Outcome>();
  switch (error.code) {
    case 'insufficient-stock':
      expectTypeOf(error).toEqualTypeOf<InsufficientStockError>();
      expectTypeOf(error.problem.errors[0]?.field).toEqualTypeOf<string | undefined>();
      return error.available;
    case 'version-mismatch':
      return error.currentVersion;
    case 'adjustment-already-processed':
      return error.original.version;
    case 'reservation-not-active':
      expectTypeOf<'released' | 'committed' | 'expired'>().toExtend<typeof error.state>();
      expectTypeOf<string>().toExtend<typeof error.state>();
      return error.status;
    case 'batch-refused':
      return error.problem.errors[0]?.index;
    case 'timeout':
      return error.limitMs;
    case 'overloaded':
      expectTypeOf<(typeof error)['retryable']>().toEqualTypeOf<true>();
      return error.retryAfterMs;
    default:
      return error.status;
  }
}

export function narrowsOnClass(error: unknown) {
  if (error instanceof InsufficientStockError) expectTypeOf(error.available).toEqualTypeOf<number>();
  else if (error instanceof InventoryError) expectTypeOf(error.code).toEqualTypeOf<InventoryErrorCode>();
}

export function hasAClassForEveryCode() {
  expectTypeOf<ProblemCode>().toExtend<AnyInventoryError['code']>();
  expectTypeOf<InventoryErrorCode>().toEqualTypeOf<AnyInventoryError['code']>();
}

export function takesUndefinedForWhatMayBeLeftOut() {
  const nothing = { signal: undefined, timeoutMs: undefined, idempotencyKey: undefined };
  void inventory.update('mug', { stock: 1 }, { ...nothing, ifMatch: undefined });
  void inventory.reserve('mug', 1, { ...nothing, orderId, reason: undefined });
  void inventory.get('mug', { signal: undefined, fresh: undefined });
}

export function refusesWhatCannotBeMeant() {
  // @ts-expect-error two shoppers without an order id would be one
  void inventory.reserve('mug', 1);
  // @ts-expect-error the same, with options
  void inventory.reserve('mug', 1, { reason: 'gift' });
  // @ts-expect-error a release is of an order or of a reservation
  void inventory.release('mug', 1, { reason: 'gift' });
  void inventory.release('mug', 1, { reservationId: 'cart_8' });
  void inventory.release('mug', 1, { reservationId: 'cart_8', orderId });
  // @ts-expect-error every item says which product
  void inventory.batchUpdate([{ change: { stock: 1 } }]);
  // @ts-expect-error every item says what to do
  void inventory.batchUpdate([{ productId: 'mug' }]);
  // @ts-expect-error there is no such mode
  void inventory.batchUpdate([], { mode: 'each' });
  // @ts-expect-error only states that exist can be looked for
  inventory.reservations('mug', { state: 'open' });
  // @ts-expect-error a quantity is a number
  void inventory.release('mug', '1', { orderId });
  // @ts-expect-error every change says what the stock does
  void inventory.update('mug', { operation: 'increment' });
  // @ts-expect-error there is no such operation
  void inventory.update('mug', { stock: 1, operation: 'add' });
  // @ts-expect-error a field that the server would refuse
  void inventory.update('mug', { stock: 1, quantity: 1 });
  // @ts-expect-error a list may be longer than memory
  void inventory.history('mug').toArray();
  // @ts-expect-error only kinds of changes that exist can be looked for
  inventory.history('mug', { operation: 'add' });
  // @ts-expect-error every API needs a token
  new InventoryManager({ baseUrl: 'https://shop.example/api' });
  // @ts-expect-error the API has no such path
  void inventory.api.GET('/nothing');
}
