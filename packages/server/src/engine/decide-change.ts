import { isPermitted } from '@onhand/spec';
import type { AppliedChange, RecordedAdjustment } from './applied-change.ts';
import { applyRules } from './apply-rules.ts';
import type { Change } from './change.ts';
import { classifyChange, type LedgerEntry } from './ledger-entry.ts';
import { accept, type Outcome, reject } from './outcome.ts';
import type { ProductState } from './product-state.ts';
import type { Rejection } from './rejection.ts';
import { requiredPermission } from './required-permission.ts';

/** A product inside an atomic step: its state, and what its ledger remembers. */
export interface ProductView {
  readonly state: ProductState;
  findAdjustment(adjustmentId: string): RecordedAdjustment | undefined;
}

/** A change with what its sender demands. */
export interface ChangeCommand {
  readonly change: Change;
  /** Equal for two requests that ask for the same. */
  readonly fingerprint: string;
  /** Whether the caller is content with this version; absent when it does not care. */
  readonly acceptsVersion?: (version: number) => boolean;
  readonly actor: { readonly subject: string; readonly role: string };
}

/** What the rules may not find out for themselves. */
export interface DecisionContext {
  readonly nowMs: number;
  readonly entryId: string;
}

/**
 * Decides one change of one product: permission by effect, then the adjustment id, the precondition and the rules.
 * Pure: the same arguments give the same outcome, and nothing is written.
 */
export function decideChange(
  view: ProductView,
  command: ChangeCommand,
  context: DecisionContext,
): Outcome<AppliedChange, Rejection> {
  const { state } = view;
  const { change, actor } = command;

  const permission = requiredPermission(state, change);
  if (!isPermitted(actor.role, permission))
    return reject({ code: 'forbidden', requiredPermission: permission });

  const { adjustmentId } = change;
  const recorded = adjustmentId === null ? undefined : view.findAdjustment(adjustmentId);
  if (adjustmentId !== null && recorded !== undefined) {
    const payloadMatches = recorded.fingerprint === command.fingerprint;
    return reject({
      code: 'adjustment-already-processed',
      adjustmentId,
      original: recorded.applied,
      payloadMatches,
    });
  }
  if (command.acceptsVersion?.(state.version) === false) {
    return reject({ code: 'version-mismatch', currentVersion: state.version });
  }
  const counts = applyRules(state, change);
  if (!counts.ok) return counts;

  const next: ProductState = {
    ...state,
    ...counts.value,
    backorderAllowed: change.backorderAllowed ?? state.backorderAllowed,
    reorderThreshold:
      change.reorderThreshold === undefined ? state.reorderThreshold : change.reorderThreshold,
    version: state.version + 1,
    // A clock that was set back must not put the ledger out of order.
    updatedAtMs: Math.max(context.nowMs, state.updatedAtMs),
  };
  return accept({ state: next, entry: writeEntry(state, next, command, context.entryId) });
}

function writeEntry(
  before: ProductState,
  after: ProductState,
  command: ChangeCommand,
  id: string,
): LedgerEntry {
  const { change, actor } = command;
  return {
    id,
    productId: before.id,
    seq: before.version,
    version: after.version,
    atMs: after.updatedAtMs,
    kind: classifyChange(before, after, change),
    operation: change.operation,
    quantity: change.stock === 0 && change.reserved !== undefined ? change.reserved : change.stock,
    before: { stock: before.stock, reserved: before.reserved, backordered: before.backordered },
    after: { stock: after.stock, reserved: after.reserved, backordered: after.backordered },
    adjustedBy: actor.subject,
    adjustmentId: change.adjustmentId,
    orderId: change.orderId,
    note: change.note,
  };
}
