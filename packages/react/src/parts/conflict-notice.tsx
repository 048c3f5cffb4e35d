import { Button } from './basics/button.tsx';
import { toClassName } from './basics/class-name.ts';
import { Notice } from './basics/notice.tsx';
import { toAdjustedStock } from './change/adjusted-stock.ts';
import type { ConflictNoticeProps } from './part-props.ts';
import { useWords } from './words/use-words.tsx';

/** Says that somebody else was faster, what there is now, and what the change would make of it. */
export function ConflictNotice(props: ConflictNoticeProps) {
  const { adjustment, seen, current, isPending = false } = props;
  const { labels, format } = useWords(props);
  const texts = labels.problems;
  const step = { from: format.amount(seen.stock), to: format.amount(current.stock) };
  return (
    <Notice
      className={toClassName('problem', props.className)}
      tone="warning"
      icon="people"
      title={texts.conflictTitle}
      actions={
        <div className="onhand-actions">
          <Button isWaiting={isPending} onPress={props.onDiscard}>
            {texts.discard}
          </Button>
          <Button kind="primary" isBusy={isPending} onPress={props.onApplyAnyway}>
            {texts.applyAnyway}
          </Button>
        </div>
      }
    >
      <p>{texts.conflict(step)}</p>
      <p>{texts.conflictAsk(format.amount(toAdjustedStock(current.stock, adjustment)))}</p>
    </Notice>
  );
}
