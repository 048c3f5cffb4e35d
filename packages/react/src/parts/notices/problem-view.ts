import type { ViewProblem } from '../../problems/view-problem.ts';
import type { IconName } from '../basics/icon.tsx';
import type { Words } from '../words/use-words.tsx';

/** How a problem is told. */
export interface ProblemView {
  readonly tone: 'info' | 'warning' | 'error';
  readonly icon: IconName;
  readonly title: string;
  readonly text: string;
}

/** Each kind of problem in words of its own, so that a person knows what was done and what can be. */
export function toProblemView(
  problem: ViewProblem,
  secondsLeft: number,
  { labels, format }: Words,
): ProblemView {
  const texts = labels.problems;
  switch (problem.kind) {
    case 'missing':
      return {
        tone: 'warning',
        icon: 'question',
        title: texts.missingTitle[problem.what],
        text: texts.missing,
      };
    case 'forbidden':
      return {
        tone: 'warning',
        icon: 'lock',
        title: texts.forbiddenTitle,
        text: texts.forbidden(problem.permission),
      };
    case 'signed-out':
      return { tone: 'warning', icon: 'person', title: texts.signedOutTitle, text: texts.signedOut };
    case 'conflict':
      return { tone: 'warning', icon: 'people', title: texts.conflictTitle, text: texts.conflictNoStep };
    case 'offline':
      return { tone: 'warning', icon: 'offline', title: texts.offlineTitle, text: texts.offline };
    case 'rate-limited': {
      const text = texts.rateLimited(format.amount(secondsLeft));
      return { tone: 'info', icon: 'clock', title: texts.rateLimitedTitle[problem.because], text };
    }
    case 'unknown-outcome':
      return { tone: 'warning', icon: 'question', title: texts.unknownTitle, text: texts.unknown };
    case 'invalid-input':
      return { tone: 'error', icon: 'critical', title: texts.invalidTitle, text: problem.message };
    case 'failed':
      return { tone: 'error', icon: 'critical', title: texts.failedTitle, text: problem.message };
  }
}
