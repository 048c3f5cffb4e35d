import { type FormEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { foreseeRefusal } from '../change/foresee-refusal.ts';
import { type FallQuestion, useFallQuestion } from '../change/use-fall-question.ts';
import type { Adjustment, AdjustmentFormProps } from '../part-props.ts';
import type { Words } from '../words/use-words.tsx';
import { checkDraft, type Draft, readQuantity } from './draft.ts';
import { type DraftErrors, toDraftErrors } from './draft-errors.ts';
import { type DraftState, useDraft } from './use-draft.ts';

export interface AdjustmentFormState
  extends Pick<DraftState, 'draft' | 'edit' | 'isAnswered'>,
    Pick<FallQuestion<Adjustment>, 'asked' | 'answer'> {
  readonly formRef: RefObject<HTMLFormElement | null>;
  readonly errors: DraftErrors;
  /** The change as far as the quantity tells, to show what it comes to. */
  readonly preview: Adjustment | undefined;
  readonly isRefused: boolean;
  readonly isPending: boolean;
  readonly largeFallShare: number | null;
  submit(event: FormEvent): void;
}

/** The steps from what is typed to what is sent: check, ask, send, and empty what was sent. */
export function useAdjustmentForm(props: AdjustmentFormProps, words: Words): AdjustmentFormState {
  const { inventory, largeFallShare = 0.5 } = props;
  const { isChecked, check, send, ...state } = useDraft(props.initial, props.resetKey);
  const { draft, isAnswered } = state;
  const { formRef, focusError } = useErrorFocus();
  const { isSending, wait } = useSending();
  const isPending = isSending || props.isPending === true;
  const preview = toPreview(draft);
  const refusal = inventory && preview && foreseeRefusal(inventory, preview, props.limits);
  const problem = isAnswered ? props.problem : undefined;
  const errors = toDraftErrors(draft, { isChecked, refusal, problem }, words);

  const apply = (adjustment: Adjustment) => {
    const empty = send();
    void wait(async () => (await props.onSubmit(adjustment)) && empty());
  };
  const { ask, ...question } = useFallQuestion({ stock: inventory?.stock, share: largeFallShare }, apply);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isPending || inventory === undefined) return;
    check();
    const checked = checkDraft(draft);
    if (!checked.ok || refusal !== undefined) return focusError();
    ask(checked.adjustment);
  };
  const isRefused = refusal !== undefined;
  return { ...state, ...question, formRef, errors, preview, isRefused, isPending, largeFallShare, submit };
}

function toPreview(draft: Draft): Adjustment | undefined {
  const parsed = readQuantity(draft);
  return parsed.ok ? { operation: draft.operation, quantity: parsed.quantity } : undefined;
}

/** Says that something is under way, from the press of the button on. */
function useSending() {
  const [isSending, setSending] = useState(false);
  const wait = async (work: () => Promise<unknown>) => {
    setSending(true);
    try {
      await work();
    } finally {
      setSending(false);
    }
  };
  return { isSending, wait };
}

/** Leads to the first field that something is wrong with, once it is shown to be. */
function useErrorFocus() {
  const formRef = useRef<HTMLFormElement>(null);
  const [attempts, setAttempts] = useState(0);
  useEffect(() => {
    if (attempts > 0) formRef.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [attempts]);
  return { formRef, focusError: () => setAttempts((count) => count + 1) };
}
