import { useMemo } from 'react';
import type { ViewProblem } from '../problems/view-problem.ts';
import { startStopwatch } from '../time/start-stopwatch.ts';
import { useSecondsLeft } from '../time/use-seconds-left.ts';

/** A problem whose seconds to wait are counted down, from when it is shown. */
export function useCountedProblem<Problem extends ViewProblem | undefined>(problem: Problem): Problem {
  const leftMs = useMemo(() => {
    if (problem?.kind !== 'rate-limited') return undefined;
    const passedMs = startStopwatch();
    return () => problem.seconds * 1000 - passedMs();
  }, [problem]);
  const seconds = useSecondsLeft(leftMs);
  return seconds === undefined ? problem : { ...problem, seconds };
}
