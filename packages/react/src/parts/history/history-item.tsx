import type { HistoryEntry } from '@onhand/sdk';
import { useId, useState } from 'react';
import { Icon } from '../basics/icon.tsx';
import { StepText } from '../basics/step-text.tsx';
import type { Words } from '../words/use-words.tsx';
import { describeEntry, toEntryIcon } from './describe-entry.ts';
import { EntryDetails } from './entry-details.tsx';

interface HistoryItemProps {
  readonly entry: HistoryEntry;
  readonly toReason: (reason: string) => string;
  readonly toUserName: (adjustedBy: string) => string;
  readonly words: Words;
}

/** One change: what happened, from what to what, when, by whom and why; ids and the like on demand. */
export function HistoryItem(props: HistoryItemProps) {
  const { entry, words } = props;
  const [isOpen, setOpen] = useState(false);
  const detailsId = useId();
  const title = describeEntry(entry, words);
  return (
    <li className="onhand-entry" data-kind={entry.kind}>
      <span className="onhand-entry-sign">
        <Icon name={toEntryIcon(entry)} />
      </span>
      <EntryText {...props} title={title} />
      <EntrySteps entry={entry} words={words} />
      <button
        type="button"
        className="onhand-icon-button onhand-entry-more"
        aria-label={words.labels.history.details(title)}
        aria-expanded={isOpen}
        aria-controls={detailsId}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name="more" />
      </button>
      <div className="onhand-entry-details" id={detailsId} hidden={!isOpen}>
        {isOpen && <EntryDetails entry={entry} words={words} />}
      </div>
    </li>
  );
}

function EntryText(props: HistoryItemProps & { readonly title: string }) {
  const { entry, title, toReason, toUserName } = props;
  const { labels, format } = props.words;
  return (
    <div className="onhand-entry-text">
      <p className="onhand-entry-title">{title}</p>
      <p className="onhand-muted">
        <time dateTime={entry.timestamp} title={format.dateTime(entry.timestamp)} suppressHydrationWarning>
          {format.time(entry.timestamp)}
        </time>{' '}
        {labels.history.by(toUserName(entry.adjusted_by))}
        {entry.reason !== null && ` · ${toReason(entry.reason)}`}
      </p>
      {entry.notes !== null && entry.notes !== '' && <p className="onhand-entry-notes">{entry.notes}</p>}
    </div>
  );
}

/** Before and after, of what has changed. */
function EntrySteps({ entry, words }: { readonly entry: HistoryEntry; readonly words: Words }) {
  const texts = words.labels.history;
  const hasStock = entry.adjustment !== 0 || entry.kind === 'counted';
  const hasReserved = entry.reserved_adjustment !== 0;
  if (!hasStock && !hasReserved) return null;
  return (
    <dl className="onhand-entry-steps">
      {hasStock && (
        <div>
          <dt>{texts.stock}</dt>
          <dd>
            <StepText from={entry.previous_stock} to={entry.new_stock} words={words} />
          </dd>
        </div>
      )}
      {hasReserved && (
        <div>
          <dt>{texts.reserved}</dt>
          <dd>
            <StepText from={entry.previous_reserved} to={entry.new_reserved} words={words} />
          </dd>
        </div>
      )}
    </dl>
  );
}
