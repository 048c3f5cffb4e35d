import type { Inventory } from '@onhand/sdk';
import { useState } from 'react';
import { canUndo } from '../changes/change-desk.ts';
import type { AppliedState, SettledState } from '../changes/change-state.ts';
import { type UpdateInventory, useUpdateInventory } from '../changes/use-update-inventory.ts';
import type { Adjustment, NotificationItem, QuickAction, UndoOffer } from '../parts/part-props.ts';
import { useWords } from '../parts/words/use-words.tsx';
import type { ViewProblem } from '../problems/view-problem.ts';
import { toUpdate } from './to-update.ts';

/** The changes of a page, by the control that they come from. */
export interface PageChanges {
  readonly change: UpdateInventory;
  readonly quick: {
    readonly pendingId: string | undefined;
    readonly undo: UndoOffer | undefined;
    readonly onAction: (action: QuickAction) => void;
  };
  readonly form: {
    readonly isPending: boolean;
    readonly problem: ViewProblem | undefined;
    /** Goes up when what is in the form has been done by another control, so that it can begin anew. */
    readonly resetKey: number;
    readonly onSubmit: (adjustment: Adjustment) => Promise<boolean>;
  };
  /** What the last change came from, so that what is to be said about it is said there. */
  readonly origin: Origin | undefined;
  /** Waits for a change that a notice has sent again. */
  readonly follow: (sent: Promise<SettledState | undefined>) => void;
}

interface PageChangesInput {
  readonly productId: string;
  /** What the person sees, as the server said it. */
  readonly seen: Inventory | undefined;
  readonly notify: (item: Omit<NotificationItem, 'id'>) => void;
}

/** What a change comes from: the form, undo, or the button with this id. */
type Origin = 'form' | 'undo' | `quick:${string}`;

type Sent = Promise<SettledState | undefined>;

/** Sends what the controls of a page ask for, and tells each what came of it. */
export function usePageChanges({ productId, seen, notify }: PageChangesInput): PageChanges {
  const change = useUpdateInventory(productId);
  const { state, isPending } = change;
  const { origin, applied, send, tellOf } = useSending(notify);
  const [resetKey, setResetKey] = useState(0);
  const submit = (adjustment: Adjustment) => change.submit(toUpdate(adjustment), { seen });
  const follow = async (sent: Sent) => {
    const settled = await send(origin ?? 'undo', sent);
    if (settled?.status !== 'applied') return;
    tellOf(settled);
    if (origin === 'form') setResetKey((round) => round + 1);
  };
  const isRefusedForm =
    origin === 'form' && state.status === 'refused' && state.problem.kind === 'invalid-input';
  return {
    change,
    origin,
    quick: {
      pendingId: isPending && origin?.startsWith('quick:') ? origin.slice('quick:'.length) : undefined,
      undo: applied && {
        from: applied.result.previous_stock,
        to: applied.result.stock,
        // What the server tells while a change is under way can be of that change.
        stock: isPending ? undefined : seen?.stock,
        isPending: isPending && origin === 'undo',
        onUndo: () => void send('undo', change.undo(applied)).then(tellOf),
      },
      onAction: (action) => void send(`quick:${action.id}`, submit(action)),
    },
    form: {
      isPending: isPending && origin === 'form',
      problem: isRefusedForm ? state.problem : undefined,
      resetKey,
      onSubmit: async (adjustment) => (await send('form', submit(adjustment)))?.status === 'applied',
    },
    follow: (sent) => void follow(sent),
  };
}

/** Keeps what the last change came from, and which can be made up for. */
function useSending(notify: PageChangesInput['notify']) {
  const { labels, format } = useWords({});
  const [origin, setOrigin] = useState<Origin>();
  const [applied, setApplied] = useState<AppliedState>();
  const send = async (from: Origin, sent: Sent) => {
    setOrigin(from);
    const settled = await sent;
    const isRefused = settled?.status === 'refused' && settled.problem.kind === 'invalid-input';
    // The form says it at the field.
    if (isRefused && from !== 'form') notify({ tone: 'error', message: settled.problem.message });
    if (settled?.status === 'applied') setApplied(canUndo(settled) ? settled : undefined);
    return settled;
  };
  const tellOf = (settled: SettledState | undefined) => {
    if (settled?.status !== 'applied') return;
    const { previous_stock: from, stock: to } = settled.result;
    const message = labels.change.changed({ from: format.amount(from), to: format.amount(to) });
    notify({ tone: 'success', message });
  };
  return { origin, applied, send, tellOf };
}
