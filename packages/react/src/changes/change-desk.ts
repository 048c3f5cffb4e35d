import type { InventoryUpdate } from '@onhand/sdk';
import type { InventoryContext } from '../provider/inventory-context.ts';
import type { AppliedState, ChangeState, SettledState } from './change-state.ts';
import type { SubmittedChange } from './open-changes.ts';
import { sendSubmitted } from './send-submitted.ts';
import { type SubmitOptions, toRenewed, toSubmitted, toUndoing } from './to-submitted.ts';
import { toUndo } from './to-undo.ts';

/** A change that is being sent. */
interface Sending {
  readonly change: SubmittedChange;
  readonly settled: Promise<SettledState>;
}

/** Where one component makes the changes of one product, and how the last of them stands. */
export class ChangeDesk {
  readonly #context: InventoryContext;
  readonly #productId: string;
  readonly #deadlineMs: number;
  readonly #listeners = new Set<() => void>();
  #sending: readonly Sending[] = [];
  #state: ChangeState = { status: 'idle' };

  constructor(context: InventoryContext, productId: string, deadlineMs: number) {
    this.#context = context;
    this.#productId = productId;
    this.#deadlineMs = deadlineMs;
  }

  readonly getState = (): ChangeState => this.#state;

  /** Calls `listener` whenever the state has changed, until the returned function is called. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /**
   * Makes a change, once. The same change, submitted again while it is under way, is the same submit; another one goes on its
   * own way. A count (`set`) is applied only to the version that was seen. Never rejects; resolves to how it ended.
   */
  readonly submit = (update: InventoryUpdate, options: SubmitOptions = {}): Promise<SettledState> => {
    const change = toSubmitted(this.#context.scope, { productId: this.#productId, update }, options);
    const isSame = ({ change: other }: Sending) =>
      other.key === change.key || (options.idempotencyKey === undefined && hasSameUpdate(other, change));
    return this.#sending.find(isSame)?.settled ?? this.#send(change);
  };

  /**
   * Sends the last change, or one that is in doubt, again with its key: whatever became of it before, it has one effect. Resolves to
   * `undefined` where there is nothing to repeat.
   */
  readonly retry = async (change?: SubmittedChange): Promise<SettledState | undefined> => {
    if (change !== undefined) return this.#sendOnce(change);
    const state = this.#state;
    return state.status === 'idle' || state.status === 'applied' ? undefined : this.#sendOnce(state.change);
  };

  /** After a conflict: makes the change of what there is now, with a key of its own; `undefined` where there is none. */
  readonly applyAnyway = async (): Promise<SettledState | undefined> => {
    const state = this.#state;
    if (state.status !== 'conflict' || state.current === undefined) return undefined;
    return this.#send(toRenewed(this.#context.scope, state.change, state.current));
  };

  /**
   * Makes up for a change, the last one unless another is given, by a movement in the other direction, which the history names so.
   * Twice is once. Resolves to `undefined` where nothing can be made up for, as after promises were changed.
   */
  readonly undo = async (applied = this.#state): Promise<SettledState | undefined> => {
    if (applied.status !== 'applied' || !canUndo(applied)) return undefined;
    const { change, result } = applied;
    const update = toUndo(result);
    if (update === undefined) return undefined;
    const { productId } = change;
    const { inventory_history_id: entryId } = result;
    return this.#sendOnce(toUndoing(this.#context.scope, { productId, update }, entryId));
  };

  /** Leaves a change in doubt: applied or not. */
  readonly forget = (change: SubmittedChange): void => {
    this.#context.changes.remove(change);
    if (changeOf(this.#state)?.key === change.key) this.reset();
  };

  /** Forgets how the last change stands; what is under way goes on. */
  readonly reset = (): void => this.#show({ status: 'idle' });

  /** Sends a change, or waits for it where it is being sent. */
  #sendOnce(change: SubmittedChange): Promise<SettledState> {
    return this.#sending.find((one) => one.change.key === change.key)?.settled ?? this.#send(change);
  }

  #send(change: SubmittedChange): Promise<SettledState> {
    const settled = sendSubmitted(this.#context, change, { deadlineMs: this.#deadlineMs }).then((state) => {
      this.#sending = this.#sending.filter((one) => one.change !== change);
      // Not where a person has gone on to another change meanwhile.
      if (changeOf(this.#state)?.key === change.key) this.#show(state);
      return state;
    });
    this.#sending = [...this.#sending, { change, settled }];
    this.#show({ status: 'pending', change });
    return settled;
  }

  #show(state: ChangeState): void {
    this.#state = state;
    for (const listener of [...this.#listeners]) listener();
  }
}

/** Whether a change can be made up for by a movement: not what was itself made to make up for another. */
export function canUndo({ change, result }: AppliedState): boolean {
  return change.undoes === undefined && toUndo(result) !== undefined;
}

function changeOf(state: ChangeState): SubmittedChange | undefined {
  return state.status === 'idle' ? undefined : state.change;
}

/** Whether two submits ask for the same, their own ids aside. */
function hasSameUpdate(one: SubmittedChange, other: SubmittedChange): boolean {
  const bare = ({ key, update: { adjustment_id: id, ...update } }: SubmittedChange) =>
    JSON.stringify([id === key ? undefined : id, Object.entries(update).sort()]);
  return bare(one) === bare(other);
}
