import { Button } from '../basics/button.tsx';
import type { InventoryHistoryProps } from '../part-props.ts';
import type { Words } from '../words/use-words.tsx';

type HistoryFooterProps = Pick<
  InventoryHistoryProps,
  'total' | 'hasMore' | 'isLoadingMore' | 'onLoadMore'
> & {
  readonly shown: number;
  readonly words: Words;
};

/** How much of the history is shown, and the way to the rest. */
export function HistoryFooter({
  shown,
  total,
  hasMore,
  isLoadingMore,
  onLoadMore,
  words,
}: HistoryFooterProps) {
  const texts = words.labels.history;
  const amount = words.format.amount;
  return (
    <footer className="onhand-card-footer">
      {hasMore === true && onLoadMore !== undefined && (
        <Button isBusy={isLoadingMore === true} onPress={onLoadMore}>
          {isLoadingMore === true ? texts.loadingMore : texts.more}
        </Button>
      )}
      <p className="onhand-muted" role="status">
        {total === undefined ? texts.shownOnly(amount(shown)) : texts.shown(amount(shown), amount(total))}
        {hasMore !== true && ` · ${texts.end}`}
      </p>
    </footer>
  );
}
