import { useMemo } from 'react';
import type { ProblemNoticeProps } from '../parts/part-props.ts';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { startStopwatch } from '../time/start-stopwatch.ts';
import { useSecondsLeft } from '../time/use-seconds-left.ts';

/** A problem, with the seconds to wait counted down from when it is shown. */
export function ProblemBanner(props: ProblemNoticeProps) {
  const { problem } = props;
  const leftMs = useMemo(() => {
    if (problem.kind !== 'rate-limited') return undefined;
    const passedMs = startStopwatch();
    return () => problem.seconds * 1000 - passedMs();
  }, [problem]);
  return <ProblemNotice {...props} secondsLeft={useSecondsLeft(leftMs)} />;
}
