import { useMemo } from 'react';
import { describeProblem } from '../problems/describe-problem.ts';
import type { ViewProblem } from '../problems/view-problem.ts';

/** What is taken from a query. */
export interface AnyReading {
  readonly data: unknown;
  readonly error: unknown;
  readonly fetchStatus: 'fetching' | 'paused' | 'idle';
}

/**
 * Why there is nothing newer to show: what the last reading failed with, or, where there is nothing at all, that it waits for a
 * connection. The same object as long as it is the same failure.
 */
export function useReadProblem({ data, error, fetchStatus }: AnyReading): ViewProblem | undefined {
  const isWaiting = data === undefined && fetchStatus === 'paused';
  return useMemo(() => {
    if (error !== null) return describeProblem(error);
    return isWaiting ? { kind: 'offline' } : undefined;
  }, [error, isWaiting]);
}
