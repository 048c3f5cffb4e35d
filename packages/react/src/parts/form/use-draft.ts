import { useState } from 'react';
import { type Draft, emptyDraft } from './draft.ts';

/** The fields of the form, and what may be said about them. */
export interface DraftState {
  readonly draft: Draft;
  /** Somebody tried to send the draft, so that what is missing may be complained about. */
  readonly isChecked: boolean;
  /** The draft is still what was sent last, so that the answer to that is about it. */
  readonly isAnswered: boolean;
  edit(change: Partial<Draft>): void;
  check(): void;
  /** Marks the draft as sent. The result is to be called when the change was made: it empties what was not edited since. */
  send(): () => void;
}

/** Nobody is told that a field is empty before they have tried to go on. */
export function useDraft(initial: Partial<Draft> = {}, resetKey?: number): DraftState {
  const [draft, setDraft] = useState<Draft>({ ...emptyDraft, ...initial });
  const [answered, setAnswered] = useState(draft);
  const [isChecked, setChecked] = useState(false);
  const [lastKey, setLastKey] = useState(resetKey);
  const isAnswered = draft === answered;
  if (resetKey !== lastKey) {
    setLastKey(resetKey);
    if (isAnswered) setDraft({ ...emptyDraft, operation: draft.operation });
    setChecked(false);
  }
  return {
    draft,
    isChecked,
    isAnswered,
    edit: (change) => setDraft((current) => ({ ...current, ...change })),
    check: () => setChecked(true),
    send: () => {
      setAnswered(draft);
      return () => {
        const next = { ...emptyDraft, operation: draft.operation };
        setDraft((current) => (current === draft ? next : current));
        setChecked(false);
      };
    },
  };
}
