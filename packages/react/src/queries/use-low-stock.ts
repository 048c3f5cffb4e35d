import type { LowStockProduct, LowStockSummary } from '@onhand/sdk';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect } from 'react';
import type { ViewProblem } from '../problems/view-problem.ts';
import { useInventoryContext } from '../provider/inventory-provider.tsx';
import { type LowStockFilters, lowStockQuery } from './list-queries.ts';
import { useReadProblem } from './use-read-problem.ts';

/** What `useLowStock` takes. */
export interface LowStockViewOptions extends LowStockFilters {
  /** How often the server is asked, in milliseconds; 60 000 unless given, `false` never asks by itself. */
  readonly refreshEveryMs?: number | false | undefined;
}

/** What is low, to be shown. */
export interface LowStockView {
  /** Critical ones first; `undefined` while they are loaded or when they cannot be. */
  readonly products: readonly LowStockProduct[] | undefined;
  /** How many were judged, and how many are critical and low. */
  readonly totals: Omit<LowStockSummary, 'low_stock_products' | 'failed'> | undefined;
  readonly isLoading: boolean;
  readonly problem: ViewProblem | undefined;
  /** Asks the server now. */
  readonly refresh: () => Promise<void>;
}

/**
 * The products that are low. It is read again when this page learns that one has become low or has recovered, and every minute
 * for what it does not learn.
 *
 * @example
 * const { products } = useLowStock({ status: 'critical' });
 */
export function useLowStock({ refreshEveryMs = 60_000, ...filters }: LowStockViewOptions = {}): LowStockView {
  const { scope } = useInventoryContext();
  const options = lowStockQuery(scope, filters);
  const query = useQuery({ ...options, refetchInterval: refreshEveryMs }, scope.client);
  const { data, isLoading, refetch } = query;
  const { manager } = scope;
  useEffect(() => {
    const reread = () => void refetch();
    const stops = [manager.on('lowStock', reread), manager.on('recovered', reread)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [manager, refetch]);
  const refresh = useCallback(async () => void (await refetch()), [refetch]);
  return {
    products: data?.low_stock_products,
    totals: data && toTotals(data),
    isLoading,
    problem: useReadProblem(query),
    refresh,
  };
}

function toTotals({ total_checked, critical_count, warning_count }: LowStockSummary) {
  return { total_checked, critical_count, warning_count };
}
