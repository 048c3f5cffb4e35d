import { useId, useState } from 'react';
import { Button } from './basics/button.tsx';
import { toClassName } from './basics/class-name.ts';
import { Heading } from './basics/heading.tsx';
import { Icon } from './basics/icon.tsx';
import { isLargeFall, toAdjustedStock } from './change/adjusted-stock.ts';
import { findRefused } from './change/find-refused.ts';
import { standardQuickActions } from './change/standard-changes.ts';
import { ConfirmAdjustment } from './confirm-dialog.tsx';
import type { QuickAction, QuickActionsProps, UndoOffer } from './part-props.ts';
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
  const { inventory, largeFallShare = 0.5, onAction } = props;
  const words = useWords(props);
  const id = useId();
  const [asked, setAsked] = useState<QuickAction>();
  const stock = inventory?.stock;

  const press = (action: QuickAction) => {
    if (stock === undefined) return;
    if (isLargeFall(stock, toAdjustedStock(stock, action), largeFallShare)) setAsked(action);
    else onAction(action);
  };
  return (
    <section className={toClassName('quick-actions onhand-card', props.className)} aria-labelledby={id}>
      <Heading level={props.headingLevel} id={id}>
        {words.labels.quickActions.heading}
      </Heading>
      {props.disabledBecause !== undefined && <p className="onhand-muted">{props.disabledBecause}</p>}
      <ActionGrid {...props} words={words} onAction={press} />
      <div role="status">{props.undo !== undefined && <UndoBar undo={props.undo} words={words} />}</div>
      {asked !== undefined && stock !== undefined && (
        <ConfirmAdjustment
          {...pickWords(props)}
          adjustment={asked}
          from={stock}
          to={toAdjustedStock(stock, asked)}
          onCancel={() => setAsked(undefined)}
          onConfirm={() => {
            setAsked(undefined);
            onAction(asked);
          }}
        />
      )}
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
  const names = new Intl.ListFormat(words.format.locale, { type: 'unit', style: 'short' });
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
        <p key={why} className="onhand-quick-note" id={`${id}note${index}`}>
          <Icon name="info" />
          <span>
            {names.format(ofRule.map((action) => toActionName(action, words)))}: {why}
          </span>
        </p>
      ))}
    </>
  );
}

function UndoBar({ undo, words }: { readonly undo: UndoOffer; readonly words: Words }) {
  const { labels, format } = words;
  return (
    <div className="onhand-undo">
      <span>{labels.change.changed({ from: format.amount(undo.from), to: format.amount(undo.to) })}</span>
      <Button icon="undo" kind="quiet" isBusy={undo.isPending === true} onPress={undo.onUndo}>
        {undo.isPending === true ? labels.change.undoing : labels.change.undo}
      </Button>
    </div>
  );
}
