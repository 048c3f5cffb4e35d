import { useId } from 'react';
import type { AdjustmentReason } from '../part-props.ts';
import type { Words } from '../words/use-words.tsx';
import { Field } from './field.tsx';
import { OperationChoice } from './operation-choice.tsx';
import { ReasonField } from './reason-field.tsx';
import { StockPreview } from './stock-preview.tsx';
import type { AdjustmentFormState } from './use-adjustment-form.ts';

interface FormProps {
  readonly form: AdjustmentFormState;
  readonly words: Words;
}

interface AdjustmentFieldsProps extends FormProps {
  readonly stock: number | undefined;
  readonly reasons: readonly AdjustmentReason[];
}

export function AdjustmentFields({ form, stock, reasons, words }: AdjustmentFieldsProps) {
  const { draft, edit } = form;
  const quantityId = useId();
  return (
    <>
      <OperationChoice value={draft.operation} words={words} onChange={(operation) => edit({ operation })} />
      <QuantityField id={quantityId} form={form} words={words} />
      <StockPreview
        stock={stock}
        adjustment={form.preview}
        isRefused={form.isRefused}
        largeFallShare={form.largeFallShare}
        htmlFor={quantityId}
        words={words}
      />
      <ReasonField
        draft={draft}
        reasons={reasons}
        error={form.errors.reason}
        isReadOnly={form.isPending}
        words={words}
        onEdit={edit}
      />
      <NotesField form={form} words={words} />
    </>
  );
}

/** Text that is read strictly: `type="number"` gives '' for what it does not understand, and takes 1e3. */
function QuantityField({ id, form, words: { labels } }: FormProps & { readonly id: string }) {
  const { draft, edit, errors } = form;
  return (
    <Field id={id} label={labels.form.quantity[draft.operation]} error={errors.quantity}>
      {(wiring) => (
        <input
          {...wiring}
          className="onhand-input onhand-input--quantity"
          inputMode="numeric"
          autoComplete="off"
          aria-required="true"
          readOnly={form.isPending}
          value={draft.quantity}
          onChange={(event) => edit({ quantity: event.target.value })}
        />
      )}
    </Field>
  );
}

function NotesField({ form, words: { labels } }: FormProps) {
  const { draft, edit, errors } = form;
  return (
    <Field label={labels.form.notes} optional={labels.form.optional} error={errors.notes}>
      {(wiring) => (
        <textarea
          {...wiring}
          className="onhand-input"
          rows={2}
          readOnly={form.isPending}
          value={draft.notes}
          onChange={(event) => edit({ notes: event.target.value })}
        />
      )}
    </Field>
  );
}
