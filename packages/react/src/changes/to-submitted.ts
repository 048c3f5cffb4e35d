import { createKey, deriveKey, type Inventory, type InventoryUpdate } from '@onhand/sdk';
import { inventoryQuery } from '../queries/inventory-query.ts';
import type { QueryScope } from '../queries/query-scope.ts';
import type { SubmittedChange } from './open-changes.ts';

/** What a submit takes beside the change. */
export interface SubmitOptions {
  /** What the person saw when deciding; what has been read, unless given. A count is applied only to that version. */
  readonly seen?: Inventory | undefined;
  /** Names the intent; a random one unless given. */
  readonly idempotencyKey?: string | undefined;
}

/** A history entry has room for an id of so many characters. */
const maxIdLength = 128;

/** Makes a submit of a change: with a key, and for a count with the version that was seen. */
export function toSubmitted(
  scope: QueryScope,
  { productId, update }: { readonly productId: string; readonly update: InventoryUpdate },
  { idempotencyKey: key = createKey(), ...options }: SubmitOptions,
): SubmittedChange {
  const seen = options.seen ?? scope.client.getQueryData(inventoryQuery(scope, productId).queryKey);
  const isCount = (update.operation ?? 'set') === 'set';
  // The history entry then shows whose it is, so that a change is recognised when the server tells of it before it answers.
  const id = key.length <= maxIdLength ? { adjustment_id: key } : {};
  return {
    key,
    productId,
    update: { ...id, ...update },
    seen,
    ifMatch: isCount ? seen?.version : undefined,
    undoes: undefined,
  };
}

/** The same change, of what there is now: a new decision, and so a new intent. */
export function toRenewed(
  scope: QueryScope,
  { productId, key, update }: SubmittedChange,
  current: Inventory,
): SubmittedChange {
  const { adjustment_id: id, ...rest } = update;
  const renewed = id === key || id === undefined ? rest : { ...rest, adjustment_id: id };
  return toSubmitted(scope, { productId, update: renewed }, { seen: current });
}

/** Whose key follows from what it makes up for, so that nothing is made up for twice. */
export function toUndoing(
  scope: QueryScope,
  { productId, update }: { readonly productId: string; readonly update: InventoryUpdate },
  entryId: string,
): SubmittedChange {
  const idempotencyKey = deriveKey('undo', entryId);
  return { ...toSubmitted(scope, { productId, update }, { idempotencyKey }), undoes: entryId };
}
