import type { Inventory, LiveStatus } from '@onhand/sdk';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { foresee } from '../changes/foresee.ts';
import type { OpenChange } from '../changes/open-changes.ts';
import { useOpenChanges } from '../changes/use-open-changes.ts';
import { useLive, useLiveStatus } from '../live/use-live.ts';
import type { ViewProblem } from '../problems/view-problem.ts';
import { useInventoryContext } from '../provider/inventory-provider.tsx';
import { inventoryQuery } from './inventory-query.ts';
import { type AnyReading, useReadProblem } from './use-read-problem.ts';

/** What `useInventory` takes. */
export interface InventoryOptions {
  /** Whether the server tells of each change; `true` unless given. */
  readonly live?: boolean | undefined;
}

/** An inventory to be shown. */
export interface InventoryView {
  /** With the changes that are under way; `undefined` while it is loaded or when it cannot be. */
  readonly inventory: Inventory | undefined;
  /** As the server said last, without them. */
  readonly confirmed: Inventory | undefined;
  readonly isLoading: boolean;
  /** It is read again, with something shown. */
  readonly isRefreshing: boolean;
  /** Changes are under way that the numbers show already. */
  readonly isPending: boolean;
  /** A change may or may not be in the numbers: its answer was lost. */
  readonly isDoubtful: boolean;
  /** Why it could not be read the last time; there can be an earlier reading all the same. */
  readonly problem: ViewProblem | undefined;
  /** How new the numbers are kept. */
  readonly connection: LiveStatus;
  /** Asks the server now. */
  readonly refresh: () => Promise<void>;
}

/** An inventory that is there when the component is rendered. */
export interface SuspenseInventoryView extends InventoryView {
  readonly inventory: Inventory;
  readonly confirmed: Inventory;
}

/**
 * The inventory of one product, kept as new as the server says. A reading of another product is given up when the product changes.
 *
 * @example
 * const { inventory, problem } = useInventory('prod_789');
 */
export function useInventory(productId: string, { live = true }: InventoryOptions = {}): InventoryView {
  const { scope } = useInventoryContext();
  const query = useQuery(inventoryQuery(scope, productId), scope.client);
  const surroundings = useSurroundings(productId, query, live);
  const { data } = query;
  return useMemo(() => toView(data, surroundings), [data, surroundings]);
}

/**
 * As `useInventory`, but it suspends until there is something to show, and throws what the first reading fails with to the error
 * boundary.
 */
export function useSuspenseInventory(
  productId: string,
  { live = true }: InventoryOptions = {},
): SuspenseInventoryView {
  const { scope } = useInventoryContext();
  const query = useSuspenseQuery(inventoryQuery(scope, productId), scope.client);
  const surroundings = useSurroundings(productId, query, live);
  const { data } = query;
  return useMemo(() => toView(data, surroundings), [data, surroundings]);
}

/** What is taken from a query. */
interface Reading extends AnyReading {
  readonly isPending: boolean;
  readonly isFetching: boolean;
  readonly refetch: () => Promise<unknown>;
}

/** All of a view but the numbers. */
interface Surroundings
  extends Pick<InventoryView, 'isLoading' | 'isRefreshing' | 'problem' | 'connection' | 'refresh'> {
  readonly open: readonly OpenChange[];
}

function useSurroundings(productId: string, reading: Reading, isLive: boolean): Surroundings {
  const { isPending: isMissing, isFetching, refetch } = reading;
  const problem = useReadProblem(reading);
  const { live } = useInventoryContext();
  useLive([productId], isLive);
  const connection = useLiveStatus(productId);
  const open = useOpenChanges(productId);
  const refresh = useCallback(async () => {
    live.reopen(productId);
    await refetch();
  }, [live, productId, refetch]);
  return useMemo(
    () => ({
      open,
      isLoading: isMissing && problem === undefined,
      isRefreshing: isFetching && !isMissing,
      problem,
      connection,
      refresh,
    }),
    [open, isMissing, isFetching, problem, connection, refresh],
  );
}

function toView<Confirmed extends Inventory | undefined>(
  confirmed: Confirmed,
  { open, ...surroundings }: Surroundings,
) {
  return {
    ...surroundings,
    confirmed,
    inventory: confirmed && foresee(confirmed, open),
    isPending: open.some(({ status }) => status === 'pending'),
    isDoubtful: open.some(({ isDoubtful, isConfirmed }) => isDoubtful && !isConfirmed),
  };
}
