import { useId } from 'react';
import { Button } from './basics/button.tsx';
import { toClassName } from './basics/class-name.ts';
import { Heading } from './basics/heading.tsx';
import { FallDialog } from './change/fall-dialog.tsx';
import { standardReasons } from './change/standard-changes.ts';
import { AdjustmentFields } from './form/adjustment-fields.tsx';
import { type AdjustmentFormState, useAdjustmentForm } from './form/use-adjustment-form.ts';
import type { AdjustmentFormProps } from './part-props.ts';
import { ProblemNotice } from './problem-notice.tsx';
import { pickWords, useWords, type Words } from './words/use-words.tsx';

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
  const words = useWords(props);
  const headingId = useId();
  const form = useAdjustmentForm(props, words);
  return (
    <section className={toClassName('form onhand-card', props.className)} aria-labelledby={headingId}>
      <Heading level={props.headingLevel} id={headingId}>
        {words.labels.form.heading}
      </Heading>
      {props.disabledBecause !== undefined && <p className="onhand-muted">{props.disabledBecause}</p>}
      <form ref={form.formRef} noValidate aria-busy={form.isPending} onSubmit={form.submit}>
        <Fields {...props} form={form} words={words} />
      </form>
      {props.notice}
      <FallDialog {...pickWords(props)} question={form} stock={props.inventory?.stock} />
    </section>
  );
}

interface FieldsProps extends AdjustmentFormProps {
  readonly form: AdjustmentFormState;
  readonly words: Words;
}

/** What is filled in, what is wrong with it as a whole, and the button that sends it. */
function Fields({ form, words, ...props }: FieldsProps) {
  const { inventory, problem } = props;
  const isDisabled =
    inventory === undefined || props.isDisabled === true || props.disabledBecause !== undefined;
  const isOfField = problem?.kind === 'invalid-input' && problem.field !== undefined;
  return (
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
  );
}
