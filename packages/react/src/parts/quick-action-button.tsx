import type { QuickAction } from './part-props.ts';
import type { Words } from './words/use-words.tsx';

interface QuickActionButtonProps {
  readonly action: QuickAction;
  readonly words: Words;
  /** Where it stands why the server would refuse it. */
  readonly noteId: string | undefined;
  readonly isDisabled: boolean;
  readonly isBusy: boolean;
  readonly isWaiting: boolean;
  readonly onPress: (action: QuickAction) => void;
}

/** One that would be refused, or waits, keeps the focus: a keyboard can find out why it does nothing. */
export function QuickActionButton(props: QuickActionButtonProps) {
  const { action, words, noteId, isBusy } = props;
  const doesNothing = noteId !== undefined || props.isWaiting;
  return (
    <button
      type="button"
      className="onhand-quick-button"
      data-operation={action.operation}
      data-busy={isBusy || undefined}
      disabled={props.isDisabled}
      aria-disabled={doesNothing || undefined}
      aria-describedby={noteId}
      // The second click of a double click is no second change, however fast the first one was.
      onClick={(event) => !doesNothing && event.detail < 2 && props.onPress(action)}
    >
      {isBusy && <span className="onhand-spinner" aria-hidden="true" />}
      <span className="onhand-quick-amount">{toActionName(action, words)}</span>{' '}
      <span className="onhand-quick-hint">
        {isBusy ? words.labels.quickActions.pending : toHint(action, words)}
      </span>
    </button>
  );
}

/** What the button is called: "+10", unless it has a name of its own. */
export function toActionName({ label, operation, quantity }: QuickAction, { labels, format }: Words): string {
  return label ?? labels.quickActions[operation](format.amount(quantity));
}

function toHint({ reason }: QuickAction, { labels }: Words): string | undefined {
  if (reason === undefined) return undefined;
  return labels.quickActions.hints[reason] ?? labels.reasons[reason] ?? reason;
}
