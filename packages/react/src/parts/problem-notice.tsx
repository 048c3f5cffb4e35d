import type { ReactNode } from 'react';
import { Button } from './basics/button.tsx';
import { toClassName } from './basics/class-name.ts';
import { Notice } from './basics/notice.tsx';
import { toProblemView } from './notices/problem-view.ts';
import type { ProblemNoticeProps } from './part-props.ts';
import { useWords, type Words } from './words/use-words.tsx';

/**
 * Says what went wrong, whether anything was changed, and what can be done: try again, sign in, or make sure. Seconds to wait are
 * counted down by whoever renders it.
 *
 * @example
 * ```tsx
 * <ProblemNotice problem={{ kind: 'offline' }} onRetry={refetch} />
 * ```
 */
export function ProblemNotice(props: ProblemNoticeProps) {
  const { problem } = props;
  const words = useWords(props);
  const secondsLeft = props.secondsLeft ?? (problem.kind === 'rate-limited' ? problem.seconds : 0);
  const { tone, icon, title, text } = toProblemView(problem, secondsLeft, words);
  return (
    <Notice
      className={toClassName('problem', props.className)}
      tone={tone}
      icon={icon}
      title={title}
      actions={<Actions {...props} secondsLeft={secondsLeft} words={words} />}
    >
      {problem.kind === 'rate-limited' ? <Countdown>{text}</Countdown> : <p>{text}</p>}
      {problem.kind === 'failed' && problem.requestId !== undefined && (
        <p className="onhand-muted">
          {words.labels.problems.requestId} <code>{problem.requestId}</code>
        </p>
      )}
    </Notice>
  );
}

/** Read out once, and not again with every second. */
function Countdown({ children }: { readonly children: ReactNode }) {
  return (
    <p role="timer" aria-live="off">
      {children}
    </p>
  );
}

function Actions(props: ProblemNoticeProps & { readonly secondsLeft: number; readonly words: Words }) {
  const { problem, onRetry, onSignIn, onDismiss, isPending = false } = props;
  const texts = props.words.labels.problems;
  const isUnknown = problem.kind === 'unknown-outcome';
  const retry = isUnknown ? (isPending ? texts.checking : texts.check) : texts.retry;
  if (onRetry === undefined && onSignIn === undefined && onDismiss === undefined) return null;
  return (
    <div className="onhand-actions">
      {onDismiss !== undefined && <Button onPress={onDismiss}>{texts.dismiss}</Button>}
      {onSignIn !== undefined && problem.kind === 'signed-out' && (
        <Button kind="primary" onPress={onSignIn}>
          {texts.signIn}
        </Button>
      )}
      {onRetry !== undefined && (
        <Button
          kind="primary"
          isBusy={isPending}
          isWaiting={problem.kind === 'rate-limited' && props.secondsLeft > 0}
          onPress={onRetry}
        >
          {retry}
        </Button>
      )}
    </div>
  );
}
