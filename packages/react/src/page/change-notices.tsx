import { useEffect, useRef } from 'react';
import type { ChangeState } from '../changes/change-state.ts';
import { ConflictNotice } from '../parts/conflict-notice.tsx';
import { ProblemBanner } from './problem-banner.tsx';
import { toAdjustment } from './to-update.ts';
import type { PageChanges } from './use-page-changes.ts';

interface ChangeNoticesProps extends Pick<PageChanges, 'change' | 'follow'> {
  readonly onRefresh: () => void;
  readonly onSignIn: (() => void) | undefined;
}

/** What a person has to know or decide about the changes that were not simply made. */
export function ChangeNotices({ change, follow, onRefresh, onSignIn }: ChangeNoticesProps) {
  const { state, doubtful, retry, forget } = change;
  return (
    <div ref={useReveal(state)} className="onhand-notices">
      {doubtful.map((one) => (
        <ProblemBanner
          key={one.key}
          problem={{ kind: 'unknown-outcome', idempotencyKey: one.key }}
          isPending={state.status === 'pending' && state.change.key === one.key}
          onRetry={() => follow(retry(one))}
          onDismiss={() => forget(one)}
        />
      ))}
      {state.status === 'unknown-outcome' && state.obstacle !== undefined && (
        <ProblemBanner problem={state.obstacle} onSignIn={onSignIn} />
      )}
      {state.status === 'refused' && state.problem.kind !== 'invalid-input' && (
        <ProblemBanner
          problem={state.problem}
          onRetry={() => follow(retry())}
          onSignIn={onSignIn}
          onDismiss={change.reset}
        />
      )}
      <Conflict change={change} follow={follow} onRefresh={onRefresh} />
    </div>
  );
}

/** Brings what is said of a change into view, no further than it takes: the button may be at the edge of a phone. */
function useReveal(state: ChangeState) {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const isSaid = state.status !== 'idle' && state.status !== 'pending' && state.status !== 'applied';
    if (isSaid) ref.current?.scrollIntoView({ block: 'nearest' });
  }, [state]);
  return ref;
}

function Conflict({ change, follow, onRefresh }: Omit<ChangeNoticesProps, 'onSignIn'>) {
  const { state, applyAnyway, reset } = change;
  if (state.status !== 'conflict') return null;
  const { current } = state;
  if (current === undefined) {
    const problem = { kind: 'conflict', currentVersion: undefined } as const;
    return <ProblemBanner problem={problem} onRetry={onRefresh} onDismiss={reset} />;
  }
  return (
    <ConflictNotice
      adjustment={toAdjustment(state.change.update)}
      seen={state.change.seen ?? current}
      current={current}
      onApplyAnyway={() => follow(applyAnyway())}
      onDiscard={reset}
    />
  );
}
