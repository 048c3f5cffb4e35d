import { useId } from 'react';
import { Button } from './basics/button.tsx';
import { toClassName } from './basics/class-name.ts';
import { Heading } from './basics/heading.tsx';
import { toAdjustedStock } from './change/adjusted-stock.ts';
import { standardReasons } from './change/standard-changes.ts';
import { ConfirmAdjustment } from './confirm-dialog.tsx';
import { AdjustmentFields } from './form/adjustment-fields.tsx';
import { useAdjustmentForm } from './form/use-adjustment-form.ts';
import type { AdjustmentFormProps } from './part-props.ts';
import { ProblemNotice } from './problem-notice.tsx';
import { pickWords, useWords } from './words/use-words.tsx';

/**
 * A form for one change. It shows what the stock comes to, says what would be refused before it is sent, asks before stock falls by
 * a lot, and sends the quantity that was entered.
 *
 * @example
 * ```tsx
 * <AdjustmentForm inventory={inventory} onSubmit={async (adjustment) => (await save(adjustment)).ok} />
 * ```
 */
export function AdjustmentForm(props: AdjustmentFormProps) {
  const { inventory, problem } = props;
  const words = useWords(props);
  const headingId = useId();
  const form = useAdjustmentForm(props, words);
  const isDisabled =
    inventory === undefined || props.isDisabled === true || props.disabledBecause !== undefined;
  const isOfField = problem?.kind === 'invalid-input' && problem.field !== undefined;
  return (
    <section className={toClassName('form onhand-card', props.className)} aria-labelledby={headingId}>
      <Heading level={props.headingLevel} id={headingId}>
        {words.labels.form.heading}
      </Heading>
      {props.disabledBecause !== undefined && <p className="onhand-muted">{props.disabledBecause}</p>}
      <form ref={form.formRef} noValidate aria-busy={form.isPending} onSubmit={form.submit}>
        <fieldset className="onhand-form-fields" disabled={isDisabled}>
          <AdjustmentFields
            form={form}
            stock={inventory?.stock}
            reasons={props.reasons ?? standardReasons}
            words={words}
          />
          {problem !== undefined && !isOfField && form.isAnswered && (
            <ProblemNotice {...pickWords(props)} problem={problem} />
          )}
          <Button kind="primary" type="submit" isBusy={form.isPending}>
            {form.isPending ? words.labels.form.pending : words.labels.form.submit}
          </Button>
        </fieldset>
      </form>
      {form.asked !== undefined && inventory !== undefined && (
        <ConfirmAdjustment
          {...pickWords(props)}
          adjustment={form.asked}
          from={inventory.stock}
          to={toAdjustedStock(inventory.stock, form.asked)}
          onConfirm={() => form.answer(true)}
          onCancel={() => form.answer(false)}
        />
      )}
    </section>
  );
}
