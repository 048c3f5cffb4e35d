import type { InventoryOperation } from '@onhand/sdk';
import { type ParsedQuantity, parseQuantity, type QuantityProblem } from '../change/parse-quantity.ts';
import type { Adjustment } from '../part-props.ts';

/** What is in the fields of the form. */
export interface Draft {
  readonly operation: InventoryOperation;
  readonly quantity: string;
  /** A code of the list, '' for none, or `ownReason`. */
  readonly reason: string;
  readonly ownReason: string;
  readonly notes: string;
}

/** Chosen in the list by whoever writes a reason. */
export const ownReason = 'onhand:own';

export const emptyDraft: Draft = {
  operation: 'increment',
  quantity: '',
  reason: '',
  ownReason: '',
  notes: '',
};

/** As many characters as the API takes. */
export const textLimits = { reason: 100, notes: 500 } as const;

/** The API counts code points, and `length` counts an emoji twice. */
export const countCharacters = (text: string): number => [...text].length;

/** What is wrong with a draft, field by field. */
interface DraftProblems {
  readonly quantity?: QuantityProblem | 'zero';
  readonly reason?: 'empty' | 'too-long';
  readonly notes?: 'too-long';
}

export type CheckedDraft =
  | { readonly ok: true; readonly adjustment: Adjustment }
  | { readonly ok: false; readonly problems: DraftProblems };

/** Adding or taking nothing is no change; setting to 0 is one. */
export function readQuantity({
  quantity,
  operation,
}: Draft): ParsedQuantity | { ok: false; problem: 'zero' } {
  const parsed = parseQuantity(quantity);
  return parsed.ok && parsed.quantity === 0 && operation !== 'set' ? { ok: false, problem: 'zero' } : parsed;
}

/** Reads the change out of a draft: the quantity as it was entered, never what the stock comes to. */
export function checkDraft(draft: Draft): CheckedDraft {
  const quantity = readQuantity(draft);
  const reason = draft.ownReason.trim();
  const notes = draft.notes.trim();
  const problems: DraftProblems = {
    ...(quantity.ok ? {} : { quantity: quantity.problem }),
    ...(draft.reason === ownReason ? findReasonProblem(reason) : {}),
    ...(countCharacters(notes) > textLimits.notes ? { notes: 'too-long' as const } : {}),
  };
  if (!quantity.ok || Object.keys(problems).length > 0) return { ok: false, problems };
  return {
    ok: true,
    adjustment: {
      operation: draft.operation,
      quantity: quantity.quantity,
      reason: draft.reason === ownReason ? reason : draft.reason || 'manual_adjustment',
      ...(notes === '' ? {} : { notes }),
    },
  };
}

function findReasonProblem(reason: string): DraftProblems {
  if (reason === '') return { reason: 'empty' };
  return countCharacters(reason) > textLimits.reason ? { reason: 'too-long' } : {};
}
