import { type CallLimits, isInventoryError, toInventory, type UpdateOutcome } from '@onhand/sdk';
import { onlineManager } from '@tanstack/react-query';
import { describeProblem } from '../problems/describe-problem.ts';
import type { InventoryContext } from '../provider/inventory-context.ts';
import { inventoryKeys } from '../queries/inventory-keys.ts';
import { expireInventory, expireLists, writeInventory } from '../queries/write-inventory.ts';
import type { ConflictState, SettledState } from './change-state.ts';
import type { SubmittedChange } from './open-changes.ts';

/**
 * Sends a change and tells what became of it; never rejects. Sent again it has the same key, so that it is applied at most once.
 * What has been in doubt stays so until an answer settles it: another refusal says nothing about the attempt before.
 */
export async function sendSubmitted(
  context: InventoryContext,
  change: SubmittedChange,
  limits: CallLimits,
): Promise<SettledState> {
  const { scope, changes } = context;
  const isDoubtful = changes.find(change)?.isDoubtful ?? false;
  if (!onlineManager.isOnline()) return toUnsent(change, isDoubtful);
  changes.put(change, 'pending');
  try {
    const result = await runMutation(context, change, limits);
    if (result.replayed) await expireInventory(scope, change.productId);
    else writeInventory(scope, toInventory(result));
    changes.remove(change);
    return { status: 'applied', change, result };
  } catch (error) {
    return settleFailure(context, { change, error, isDoubtful, limits });
  } finally {
    expireLists(scope, change.productId);
  }
}

/** Nothing leaves a browser that knows itself offline. */
function toUnsent(change: SubmittedChange, isDoubtful: boolean): SettledState {
  const problem = { kind: 'offline' } as const;
  return isDoubtful
    ? { status: 'unknown-outcome', change, obstacle: problem, error: undefined }
    : { status: 'refused', change, problem, error: undefined };
}

/** As a mutation of TanStack Query, so that its tools and the application's own callbacks see it. */
function runMutation(
  { scope: { client, manager, id } }: InventoryContext,
  change: SubmittedChange,
  limits: CallLimits,
): Promise<UpdateOutcome> {
  const { productId, update, key: idempotencyKey, ifMatch } = change;
  const mutation = client.getMutationCache().build(client, {
    mutationKey: [...inventoryKeys.changes(productId), id],
    mutationFn: () => manager.update(productId, update, { ...limits, idempotencyKey, ifMatch }),
    // The manager repeats it as often as it may, and nothing is sent later than a person expects.
    networkMode: 'always',
    retry: false,
  });
  return mutation.execute(change);
}

interface Failure {
  readonly change: SubmittedChange;
  readonly error: unknown;
  readonly isDoubtful: boolean;
  readonly limits: CallLimits;
}

async function settleFailure(context: InventoryContext, failure: Failure): Promise<SettledState> {
  const { scope, changes } = context;
  const { change, error, isDoubtful, limits } = failure;
  // A version never comes back, so an earlier attempt that is still on its way is refused as well; and had one been applied,
  // its key would have brought its answer.
  if (change.ifMatch !== undefined && isInventoryError(error) && error.code === 'version-mismatch') {
    return toConflict(context, change, limits);
  }
  const problem = describeProblem(error);
  if (isDoubtful || problem.kind === 'unknown-outcome') {
    changes.put(change, 'unknown-outcome');
    void expireInventory(scope, change.productId);
    const obstacle = problem.kind === 'unknown-outcome' ? undefined : problem;
    return { status: 'unknown-outcome', change, obstacle, error };
  }
  changes.remove(change);
  return { status: 'refused', change, problem, error };
}

/** Reads what there is now, for a person to decide by. */
async function toConflict(
  { scope, changes }: InventoryContext,
  change: SubmittedChange,
  limits: CallLimits,
): Promise<ConflictState> {
  changes.remove(change);
  try {
    const current = await scope.manager.get(change.productId, { ...limits, fresh: true });
    writeInventory(scope, current);
    return { status: 'conflict', change, current };
  } catch {
    // Why it cannot be read is told by the reading that the page shows, which is made again too.
    void expireInventory(scope, change.productId);
    return { status: 'conflict', change, current: undefined };
  }
}
