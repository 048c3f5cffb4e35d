import type { InputRule, ViewProblem } from '../../problems/view-problem.ts';
import type { Refusal } from '../change/foresee-refusal.ts';
import { toRefusalText } from '../change/refusal-text.ts';
import type { Words } from '../words/use-words.tsx';
import { checkDraft, countCharacters, type Draft, readQuantity, textLimits } from './draft.ts';

/** What is wrong with each field, in words. */
export interface DraftErrors {
  readonly quantity: string | undefined;
  readonly reason: string | undefined;
  readonly notes: string | undefined;
}

export interface WhatIsKnown {
  /** Whether what is missing may be complained about. */
  readonly isChecked: boolean;
  /** What the server would say. */
  readonly refusal: Refusal | undefined;
  /** What the server did say. */
  readonly problem: ViewProblem | undefined;
}

/**
 * What can be no quantity, or would be refused, is said while it is typed; that a field is empty, when somebody tried to go on. Nothing is
 * said as a field is left: the words would move the button away from under the finger that is about to press it.
 */
export function toDraftErrors(draft: Draft, known: WhatIsKnown, words: Words): DraftErrors {
  const answered = known.problem?.kind === 'invalid-input' ? known.problem : undefined;
  const ofServer = (field: 'quantity' | 'reason' | 'notes') =>
    answered?.field === field ? (toRuleText(answered.rule, words) ?? answered.message) : undefined;
  return {
    quantity: toQuantityError(draft, known, words) ?? ofServer('quantity'),
    reason: toReasonError(draft, known, words) ?? ofServer('reason'),
    notes: toLengthError(draft.notes.trim(), textLimits.notes, words) ?? ofServer('notes'),
  };
}

function toQuantityError(
  draft: Draft,
  { isChecked, refusal }: WhatIsKnown,
  words: Words,
): string | undefined {
  const parsed = readQuantity(draft);
  if (!parsed.ok) {
    const isEarly = parsed.problem === 'empty' && !isChecked;
    return isEarly ? undefined : words.labels.form.quantityProblems[parsed.problem];
  }
  return refusal && toRefusalText(refusal, words);
}

function toReasonError(draft: Draft, { isChecked }: WhatIsKnown, words: Words): string | undefined {
  const checked = checkDraft(draft);
  if (checked.ok || checked.problems.reason === undefined) return undefined;
  if (checked.problems.reason === 'empty') return isChecked ? words.labels.form.reasonEmpty : undefined;
  return toLengthError(draft.ownReason.trim(), textLimits.reason, words);
}

function toLengthError(text: string, limit: number, { labels, format }: Words): string | undefined {
  const over = countCharacters(text) - limit;
  return over > 0 ? labels.form.tooLong(format.amount(over), format.amount(limit)) : undefined;
}

/** A sentence of our own where the rule says enough for one. */
function toRuleText(rule: InputRule | undefined, { labels, format }: Words): string | undefined {
  if (rule?.name !== 'insufficient-stock') return undefined;
  return labels.refusals['insufficient-stock'](format.amount(rule.available));
}
