import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { useInventoryContext } from '../provider/inventory-provider.tsx';
import { ChangeDesk, canUndo } from './change-desk.ts';
import type { ChangeState } from './change-state.ts';
import type { SubmittedChange } from './open-changes.ts';
import { useOpenChanges } from './use-open-changes.ts';

/** What `useUpdateInventory` takes. */
export interface UpdateInventoryOptions {
  /**
   * How long a change may take in all, in milliseconds. A person waits: 15 000 unless given, so that a server that asks for a
   * longer pause is told of at once instead of waited for.
   */
  readonly deadlineMs?: number | undefined;
}

/** Changes one product, and tells how the last change stands. Its functions stay the same from render to render. */
export interface UpdateInventory
  extends Pick<ChangeDesk, 'submit' | 'retry' | 'applyAnyway' | 'undo' | 'forget' | 'reset'> {
  /** How the last change of this component stands. */
  readonly state: ChangeState;
  readonly isPending: boolean;
  /** Whether the last change was applied and can be made up for. */
  readonly canUndo: boolean;
  /** Changes of this product, by any component, whose outcome is not known. They wait for `retry` or `forget`. */
  readonly doubtful: readonly SubmittedChange[];
}

/**
 * Changes one product on behalf of a person. Readings show a change while it is under way; when it is refused they show what the
 * server says, and nothing of it is left. One submit has one key, however often it is sent.
 *
 * @example
 * const { submit, state } = useUpdateInventory('prod_789');
 * const receive = () => submit({ operation: 'increment', stock: 10, reason: 'restock' });
 */
export function useUpdateInventory(
  productId: string,
  { deadlineMs = 15_000 }: UpdateInventoryOptions = {},
): UpdateInventory {
  const context = useInventoryContext();
  const desk = useMemo(
    () => new ChangeDesk(context, productId, deadlineMs),
    [context, productId, deadlineMs],
  );
  const state = useSyncExternalStore(desk.subscribe, desk.getState, desk.getState);
  const open = useOpenChanges(productId);
  const isConfirmed =
    state.status === 'unknown-outcome' &&
    open.some((one) => one.isConfirmed && one.change.key === state.change.key);
  useEffect(() => {
    // The server has told that it was applied; its key brings the answer that was lost.
    if (isConfirmed) void desk.retry();
  }, [desk, isConfirmed]);
  return useMemo(() => {
    const { submit, retry, applyAnyway, undo, forget, reset } = desk;
    const inDoubt = open.filter(({ isDoubtful, isConfirmed }) => isDoubtful && !isConfirmed);
    return {
      state,
      isPending: state.status === 'pending',
      canUndo: state.status === 'applied' && canUndo(state),
      doubtful: inDoubt.map(({ change }) => change),
      ...{ submit, retry, applyAnyway, undo, forget, reset },
    };
  }, [desk, state, open]);
}
