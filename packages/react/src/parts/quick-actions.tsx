import { useId } from 'react';
import { toClassName } from './basics/class-name.ts';
import { Heading } from './basics/heading.tsx';
import { Icon } from './basics/icon.tsx';
import { FallDialog } from './change/fall-dialog.tsx';
import { findRefused } from './change/find-refused.ts';
import { standardQuickActions } from './change/standard-changes.ts';
import { UndoBar } from './change/undo-bar.tsx';
import { useFallQuestion } from './change/use-fall-question.ts';
import type { QuickAction, QuickActionsProps } from './part-props.ts';
import { QuickActionButton, toActionName } from './quick-action-button.tsx';
import { pickWords, useWords, type Words } from './words/use-words.tsx';

/**
 * Changes by one button. A change that the server would refuse says so instead of being sent, and one that takes a lot out asks
 * first. After a change, `undo` offers the way back.
 *
 * @example
 * ```tsx
 * <QuickActions inventory={inventory} onAction={({ operation, quantity, reason }) => change(operation, quantity, reason)} />
 * ```
 */
export function QuickActions(props: QuickActionsProps) {
  const { inventory, limits, undo, largeFallShare: share = 0.5 } = props;
  const words = useWords(props);
  const id = useId();
  const stock = inventory?.stock;
  const question = useFallQuestion({ stock, share }, props.onAction);
  return (
    <section className={toClassName('quick-actions onhand-card', props.className)} aria-labelledby={id}>
      <Heading level={props.headingLevel} id={id}>
        {words.labels.quickActions.heading}
      </Heading>
      {props.disabledBecause !== undefined && <p className="onhand-muted">{props.disabledBecause}</p>}
      <ActionGrid {...props} words={words} onAction={question.ask} />
      <div role="status">
        {undo !== undefined && <UndoBar undo={undo} inventory={inventory} limits={limits} words={words} />}
      </div>
      {props.notice}
      <FallDialog {...pickWords(props)} question={question} stock={stock} />
    </section>
  );
}

/** The buttons, and below them why some of them do nothing. */
function ActionGrid({ words, onAction, ...props }: QuickActionsProps & { readonly words: Words }) {
  const { inventory, actions = standardQuickActions, pendingId, limits } = props;
  const id = useId();
  const isDisabled =
    inventory === undefined || props.isDisabled === true || props.disabledBecause !== undefined;
  const refused = [...(isDisabled ? [] : findRefused(actions, { inventory, limits }, words))];
  const toNoteId = (action: QuickAction) => {
    const index = refused.findIndex(([, ofRule]) => ofRule.includes(action));
    return index === -1 ? undefined : `${id}note${index}`;
  };
  return (
    <>
      <div className="onhand-quick-grid">
        {actions.map((action) => (
          <QuickActionButton
            key={action.id}
            action={action}
            words={words}
            noteId={toNoteId(action)}
            isDisabled={isDisabled}
            isBusy={pendingId === action.id}
            isWaiting={pendingId !== undefined}
            onPress={onAction}
          />
        ))}
      </div>
      {refused.map(([why, ofRule], index) => (
        <RefusedNote key={why} id={`${id}note${index}`} actions={ofRule} why={why} words={words} />
      ))}
    </>
  );
}

interface RefusedNoteProps {
  readonly id: string;
  readonly actions: readonly QuickAction[];
  readonly why: string;
  readonly words: Words;
}

function RefusedNote({ id, actions, why, words }: RefusedNoteProps) {
  const names = new Intl.ListFormat(words.format.locale, { type: 'unit', style: 'short' });
  return (
    <p className="onhand-quick-note" id={id}>
      <Icon name="info" />
      <span>
        {names.format(actions.map((action) => toActionName(action, words)))}: {why}
      </span>
    </p>
  );
}
