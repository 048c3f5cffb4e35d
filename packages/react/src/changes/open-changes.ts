import type { HistoryEntry, Inventory, InventoryUpdate } from '@onhand/sdk';

/** One submit: what was asked for once, however often it has to be sent. */
export interface SubmittedChange {
  /** Its idempotency key, the same each time it is sent. */
  readonly key: string;
  readonly productId: string;
  readonly update: InventoryUpdate;
  /** What the person saw when deciding, as far as anything was seen. */
  readonly seen: Inventory | undefined;
  /** The version that it may be applied to; any, when it is a matter of pieces that come or go. */
  readonly ifMatch: number | undefined;
  /** The history entry that it takes back. */
  readonly undoes: string | undefined;
}

/** A change that is not settled: under way, or with its answer lost. */
export interface OpenChange {
  readonly change: SubmittedChange;
  readonly status: 'pending' | 'unknown-outcome';
  /** An answer to it was lost, so that it may have been applied before. */
  readonly isDoubtful: boolean;
  /** The server has told of it by another way than its answer: it was applied, and readings have it in them. */
  readonly isConfirmed: boolean;
}

const none: readonly OpenChange[] = [];

/** The changes that are not settled, by product, for every component that shows them. */
export class OpenChanges {
  readonly #changes = new Map<string, readonly OpenChange[]>();
  readonly #listeners = new Set<() => void>();

  /** The changes of a product in the order they were made; the same array until something changes. */
  list(productId: string): readonly OpenChange[] {
    return this.#changes.get(productId) ?? none;
  }

  find({ productId, key }: SubmittedChange): OpenChange | undefined {
    return this.list(productId).find(({ change }) => change.key === key);
  }

  /** Adds a change, or says anew how it stands. */
  put(change: SubmittedChange, status: OpenChange['status']): void {
    const open = this.list(change.productId);
    const known = this.find(change);
    const next = {
      change,
      status,
      isDoubtful: status === 'unknown-outcome' || (known?.isDoubtful ?? false),
      isConfirmed: known?.isConfirmed ?? false,
    };
    this.#set(change.productId, known ? open.map((one) => (one === known ? next : one)) : [...open, next]);
  }

  /** Takes note of the changes that a history entry tells of: they were applied. */
  confirm(entry: HistoryEntry): void {
    const open = this.list(entry.product_id);
    if (!open.some((one) => isToldBy(one, entry))) return;
    this.#set(
      entry.product_id,
      open.map((one) => (isToldBy(one, entry) ? { ...one, isConfirmed: true } : one)),
    );
  }

  /** Settles a change, or gives it up. */
  remove({ productId, key }: SubmittedChange): void {
    this.#set(
      productId,
      this.list(productId).filter(({ change }) => change.key !== key),
    );
  }

  /** Calls `listener` whenever something changes, until the returned function is called. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  #set(productId: string, changes: readonly OpenChange[]): void {
    if (changes.length > 0) this.#changes.set(productId, changes);
    else this.#changes.delete(productId);
    for (const listener of [...this.#listeners]) listener();
  }
}

/** Whether an entry is that of a change, by the id that the change was given or the reservation that it names. */
function isToldBy({ change: { update }, isConfirmed }: OpenChange, entry: HistoryEntry): boolean {
  if (isConfirmed) return false;
  const { adjustment_id: id, reservation, operation } = update;
  if (id !== undefined) return id === entry.adjustment_id;
  return (
    reservation !== undefined && reservation.id === entry.reservation_id && operation === entry.operation
  );
}
