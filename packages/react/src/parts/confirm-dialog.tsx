import { useId, useLayoutEffect, useRef } from 'react';
import { Button } from './basics/button.tsx';
import { toClassName } from './basics/class-name.ts';
import { StepText } from './basics/step-text.tsx';
import { toFallShare } from './change/adjusted-stock.ts';
import type { ConfirmAdjustmentProps, ConfirmDialogProps } from './part-props.ts';
import { pickWords, useWords } from './words/use-words.tsx';

/**
 * Asks in a modal dialog, which is open as long as it is rendered. The focus begins on the way out, and goes back to where it
 * was. Escape and a press beside the dialog cancel.
 */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { onCancel } = props;
  const { labels } = useWords(props);
  const titleId = useId();
  const textId = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  // A layout effect is undone while the dialog is still on the page, and only then can it give the focus back.
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape is the key for it, and it comes as `cancel`.
    <dialog
      ref={dialog}
      className={toClassName('dialog', props.className)}
      aria-labelledby={titleId}
      aria-describedby={textId}
      onCancel={(event) => {
        event.preventDefault();
        onCancel();
      }}
      onClick={(event) => event.target === dialog.current && onCancel()}
    >
      <div className="onhand-dialog-body">
        <h2 className="onhand-heading" id={titleId}>
          {props.title}
        </h2>
        <div id={textId}>{props.children}</div>
        <div className="onhand-actions">
          <Button onPress={onCancel}>{props.cancelLabel ?? labels.dialog.cancel}</Button>
          <Button kind="danger" onPress={props.onConfirm}>
            {props.confirmLabel}
          </Button>
        </div>
      </div>
    </dialog>
  );
}

/** Asks before stock falls by a lot, with the numbers that it is about. */
export function ConfirmAdjustment(props: ConfirmAdjustmentProps) {
  const { adjustment, from, to } = props;
  const words = useWords(props);
  const { labels, format } = words;
  const apply = labels.confirm.apply[adjustment.operation];
  return (
    <ConfirmDialog
      {...pickWords(props)}
      className={props.className}
      title={labels.confirm.title({ from: format.amount(from), to: format.amount(to) })}
      confirmLabel={apply(format.amount(adjustment.quantity))}
      cancelLabel={labels.confirm.cancel(format.amount(from))}
      onConfirm={props.onConfirm}
      onCancel={props.onCancel}
    >
      <p className="onhand-big-step">
        <StepText from={from} to={to} words={words} />
      </p>
      {to < from && (
        <p>{labels.change.largeFall(format.amount(from - to), format.percent(toFallShare(from, to)))}</p>
      )}
    </ConfirmDialog>
  );
}
