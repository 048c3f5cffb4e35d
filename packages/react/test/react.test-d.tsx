import {
  describeProblem,
  InventoryManagementPage,
  InventoryProvider,
  inventoryKeys,
  ProductList,
  useInventory,
  useReservation,
  useSuspenseInventory,
  useUpdateInventory,
  type ViewProblem,
} from '@onhand/react';
import { type Inventory, InventoryManager, type UpdateOutcome } from '@onhand/sdk';
import { expectTypeOf } from 'vitest';

const manager = new InventoryManager({ baseUrl: 'https://shop.example/api', accessToken: 'token' });

export function GoodCode() {
  expectTypeOf(useInventory('mug').inventory).toEqualTypeOf<Inventory | undefined>();
  expectTypeOf(useSuspenseInventory('mug').inventory).toEqualTypeOf<Inventory>();
  expectTypeOf(useReservation('mug').secondsLeft).toEqualTypeOf<number | undefined>();
  const { state, submit } = useUpdateInventory('mug');
  void submit({ operation: 'increment', stock: 10, reason: 'restock' });
  if (state.status === 'applied') expectTypeOf(state.result).toEqualTypeOf<UpdateOutcome>();
  if (state.status === 'refused') expectTypeOf(state.problem).toEqualTypeOf<ViewProblem>();
  if (state.status === 'conflict') expectTypeOf(state.current).toEqualTypeOf<Inventory | undefined>();
  expectTypeOf(inventoryKeys.history('mug')).toExtend<readonly string[]>();
  return (
    <InventoryProvider manager={manager}>
      <InventoryManagementPage
        productId="mug"
        quickActions={[{ id: 'one', operation: 'decrement', quantity: 1 }]}
      />
      <ProductList toHref={({ id }) => `/products/${id}`} />
    </InventoryProvider>
  );
}

export function BadCode() {
  const { state, submit } = useUpdateInventory('mug');
  // @ts-expect-error: a change says how many.
  void submit({ operation: 'increment' });
  // @ts-expect-error: there is a result only when it was applied.
  void state.result;
  const problem = describeProblem(new Error('x'));
  // @ts-expect-error: only who is to wait is told how long.
  void problem.seconds;
  // @ts-expect-error: there is no such state.
  void (state.status === 'done');
  return (
    // @ts-expect-error: a provider has a manager.
    <InventoryProvider>
      {/* @ts-expect-error: a page is that of a product. */}
      <InventoryManagementPage />
      {/* @ts-expect-error: an action has an id. */}
      <InventoryManagementPage productId="mug" quickActions={[{ operation: 'decrement', quantity: 1 }]} />
    </InventoryProvider>
  );
}
