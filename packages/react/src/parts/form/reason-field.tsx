import type { AdjustmentReason } from '../part-props.ts';
import type { Words } from '../words/use-words.tsx';
import { type Draft, ownReason } from './draft.ts';
import { Field } from './field.tsx';

interface ReasonFieldProps {
  readonly draft: Draft;
  readonly reasons: readonly AdjustmentReason[];
  readonly error: string | undefined;
  readonly isReadOnly: boolean;
  readonly words: Words;
  readonly onEdit: (change: Partial<Draft>) => void;
}

/** A list of reasons, and a field for one that is not in it. */
export function ReasonField(props: ReasonFieldProps) {
  const { draft, reasons, error, onEdit } = props;
  const { labels } = props.words;
  const isOwn = draft.reason === ownReason;
  return (
    <>
      <Field label={labels.form.reason} optional={labels.form.optional} error={isOwn ? undefined : error}>
        {(wiring) => (
          <select
            {...wiring}
            className="onhand-input"
            value={draft.reason}
            onChange={(event) => onEdit({ reason: event.target.value })}
          >
            <option value="">{labels.form.noReason}</option>
            {reasons.map(({ value, label }) => (
              <option key={value} value={value}>
                {label ?? labels.reasons[value] ?? value}
              </option>
            ))}
            <option value={ownReason}>{labels.form.otherReason}</option>
          </select>
        )}
      </Field>
      {isOwn && <OwnReason {...props} />}
    </>
  );
}

function OwnReason({ draft, error, isReadOnly, words: { labels }, onEdit }: ReasonFieldProps) {
  return (
    <Field label={labels.form.reasonText} error={error}>
      {(wiring) => (
        <input
          {...wiring}
          className="onhand-input"
          autoComplete="off"
          readOnly={isReadOnly}
          value={draft.ownReason}
          onChange={(event) => onEdit({ ownReason: event.target.value })}
        />
      )}
    </Field>
  );
}
