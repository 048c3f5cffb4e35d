import type { HistoryEntry } from '@onhand/sdk';
import type { Words } from '../words/use-words.tsx';
import { CopyButton } from './copy-button.tsx';

/** What is looked up only sometimes: ids to copy, and where the goods were. */
export function EntryDetails({ entry, words }: { readonly entry: HistoryEntry; readonly words: Words }) {
  const { labels, format } = words;
  const texts = labels.history;
  const ids = [
    [texts.entryId, entry.id],
    [texts.adjustmentId, entry.adjustment_id],
    [texts.orderId, entry.order_id],
    [texts.reservationId, entry.reservation_id],
    [texts.batch, entry.batch_number],
  ] as const;
  return (
    <dl>
      {ids.map(
        ([name, id]) =>
          id !== null && (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                <code>{id}</code>
                <CopyButton text={id} what={name} words={words} />
              </dd>
            </div>
          ),
      )}
      {entry.location !== null && <Detail name={texts.location} value={entry.location} />}
      {entry.cost_per_unit !== null && (
        <Detail name={texts.cost} value={format.amount(entry.cost_per_unit).text} />
      )}
    </dl>
  );
}

function Detail({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
