import { useId } from 'react';
import { toClassName } from './basics/class-name.ts';
import { Heading } from './basics/heading.tsx';
import { groupByDay } from './history/group-by-day.ts';
import { HistoryFooter } from './history/history-footer.tsx';
import { HistoryItem } from './history/history-item.tsx';
import { EmptyPanel, LoadingPanel } from './panels.tsx';
import type { InventoryHistoryProps } from './part-props.ts';
import { ProblemNotice } from './problem-notice.tsx';
import { pickWords, useWords, type Words } from './words/use-words.tsx';

/**
 * What happened to a product, in words, day by day, newest first. Older pages are added to the list by a button.
 *
 * @example
 * ```tsx
 * <InventoryHistory entries={entries} hasMore={hasNextPage} onLoadMore={fetchNextPage} />
 * ```
 */
export function InventoryHistory(props: InventoryHistoryProps) {
  const { entries, problem, onRetry } = props;
  const words = useWords(props);
  const { labels } = words;
  const id = useId();
  return (
    <section className={toClassName('history onhand-card', props.className)} aria-labelledby={id}>
      <Heading level={props.headingLevel} id={id}>
        {labels.history.heading}
      </Heading>
      {entries === undefined && problem === undefined && (
        <LoadingPanel {...pickWords(props)} label={labels.history.loading} lines={5} />
      )}
      {entries?.length === 0 && (
        <EmptyPanel title={labels.history.empty}>{labels.history.emptyHint}</EmptyPanel>
      )}
      {entries !== undefined && entries.length > 0 && <Days {...props} entries={entries} words={words} />}
      {problem !== undefined && <ProblemNotice {...pickWords(props)} problem={problem} onRetry={onRetry} />}
      {entries !== undefined && entries.length > 0 && (
        <HistoryFooter {...props} shown={entries.length} words={words} />
      )}
    </section>
  );
}

type DaysProps = Pick<InventoryHistoryProps, 'reasons' | 'toUserName' | 'headingLevel'> & {
  readonly entries: NonNullable<InventoryHistoryProps['entries']>;
  readonly words: Words;
};

function Days({ entries, reasons, toUserName, headingLevel = 2, words }: DaysProps) {
  const toReason = (reason: string) =>
    reasons?.find(({ value }) => value === reason)?.label ?? words.labels.reasons[reason] ?? reason;
  const below = headingLevel === 2 ? 3 : headingLevel === 3 ? 4 : 5;
  return groupByDay(entries, words).map((day) => (
    <div key={day.key} className="onhand-day">
      <Heading level={below}>{day.name}</Heading>
      <ol className="onhand-entries">
        {day.entries.map((entry) => (
          <HistoryItem
            key={entry.id}
            entry={entry}
            toReason={toReason}
            toUserName={toUserName ?? ((adjustedBy) => adjustedBy)}
            words={words}
          />
        ))}
      </ol>
    </div>
  ));
}
