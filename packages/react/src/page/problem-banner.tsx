import type { ProblemNoticeProps } from '../parts/part-props.ts';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { useCountedProblem } from './use-counted-problem.ts';

/** A problem, with the seconds to wait counted down from when it is shown. */
export function ProblemBanner(props: ProblemNoticeProps) {
  return <ProblemNotice {...props} problem={useCountedProblem(props.problem)} />;
}
