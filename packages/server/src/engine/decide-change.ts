import type { Permission } from '@onhand/spec';
import type { AppliedChange } from './applied-change.ts';
import type { Change } from './change.ts';
import { findBrokenRule, findMismatch } from './find-broken-rule.ts';
import { findPolicyBreach } from './find-policy-breach.ts';
import { classifyChange, writeEntry } from './ledger-entry.ts';
import { makeId } from './make-id.ts';
import { countManual, isManualChange } from './manual-adjustments.ts';
import { accept, type Outcome, reject } from './outcome.ts';
import { type Movement, planMovement } from './plan-movement.ts';
import type { Policy } from './policy.ts';
import type { ProductState } from './product-state.ts';
import type { ProductView } from './product-view.ts';
import type { Rejection } from './rejection.ts';
import { requiredPermission } from './required-permission.ts';

/** Who asks, and what they may. */
export interface Actor {
  readonly subject: string;
  readonly may: (permission: Permission) => boolean;
}

/** A change with what its sender demands. */
export interface ChangeCommand {
  readonly change: Change;
  /** Equal for two requests that ask for the same; asked for only where there is something to compare it with. */
  readonly fingerprint: () => string;
  /** Whether the caller is content with this version; absent when it does not care. */
  readonly acceptsVersion?: (version: number) => boolean;
  readonly actor: Actor;
  /** The token that confirms it is not one that can; its sender thinks that it was previewed. */
  readonly isConfirmedWrongly?: boolean;
}

/** What the rules may not find out for themselves. */
export interface DecisionContext {
  readonly nowMs: number;
  /** What no other change's ids hold. */
  readonly uniqueId: string;
  readonly policy: Policy;
}

/**
 * Decides one change of one product: permission by effect, then the adjustment id, the precondition, the hold and the
 * rules. Pure: the same arguments give the same outcome, and nothing is written. Holds that are due must have been
 * settled before.
 */
export function decideChange(
  view: ProductView,
  command: ChangeCommand,
  context: DecisionContext,
): Outcome<AppliedChange, Rejection> {
  const { state } = view;
  const { change } = command;
  const refusal = findRefusal(view, command, context.policy);
  if (refusal !== undefined) return reject(refusal);

  // A clock that was set back must not put the ledger out of order.
  const atMs = Math.max(context.nowMs, state.updatedAtMs);
  const movement = planMovement(view, change, { nowMs: atMs, policy: context.policy });
  if (!movement.ok) return movement;
  const applied = recordMovement(state, command, {
    movement: movement.value,
    atMs,
    uniqueId: context.uniqueId,
  });
  const after = applied.state;
  const broken =
    findBrokenRule(state, after, change) ??
    findPolicyBreach(context.policy, { before: state, after, manualToday: after.manual.count }) ??
    findMismatch(after, change);
  return broken === undefined ? accept(applied) : reject(broken);
}

/** What stands in the way before the numbers are looked at. */
function findRefusal(view: ProductView, command: ChangeCommand, policy: Policy): Rejection | undefined {
  const { state } = view;
  const { change, actor } = command;
  const permission = requiredPermission(state, change);
  if (!actor.may(permission)) return { code: 'forbidden', requiredPermission: permission };

  const { adjustmentId } = change;
  const recorded = adjustmentId === null ? undefined : view.findAdjustment(adjustmentId);
  if (adjustmentId !== null && recorded !== undefined) {
    const payloadMatches = recorded.fingerprint === command.fingerprint();
    return { code: 'adjustment-already-processed', adjustmentId, original: recorded.applied, payloadMatches };
  }
  if (policy.requiresPrecondition && change.operation === 'set' && command.acceptsVersion === undefined) {
    return { code: 'precondition-required' };
  }
  if (command.isConfirmedWrongly) return { code: 'confirmation-invalid' };
  if (command.acceptsVersion?.(state.version) === false) {
    return { code: 'version-mismatch', currentVersion: state.version };
  }
  return undefined;
}

interface Decided {
  readonly movement: Movement;
  readonly atMs: number;
  readonly uniqueId: string;
}

function recordMovement(before: ProductState, command: ChangeCommand, decided: Decided): AppliedChange {
  const { change } = command;
  const { after, reservation, shortage } = decided.movement;
  const next: ProductState = {
    ...before,
    ...after,
    backorderAllowed: change.backorderAllowed ?? before.backorderAllowed,
    reorderThreshold:
      change.reorderThreshold === undefined ? before.reorderThreshold : change.reorderThreshold,
    version: before.version + 1,
    updatedAtMs: decided.atMs,
  };
  const kind = classifyChange(before, next, change);
  const manual = countManual(before.manual, decided.atMs, isManualChange(kind, change));
  const state: ProductState = { ...next, manual };
  const orderId = reservation?.orderId ?? change.orderId;
  const entry = writeEntry(before, state, {
    id: makeId('inv', decided.uniqueId),
    kind,
    operation: change.operation,
    quantity: change.stock === 0 && change.reserved !== undefined ? change.reserved : change.stock,
    adjustedBy: command.actor.subject,
    adjustmentId: change.adjustmentId,
    reservationId: reservation?.id ?? null,
    orderId,
    note: change.note,
  });
  return {
    state,
    entry,
    ...(reservation !== undefined && { reservation }),
    ...(shortage > 0 && {
      backorder: {
        id: makeId('bo', decided.uniqueId),
        productId: before.id,
        orderId,
        quantity: shortage,
        state: 'open',
        createdAtMs: decided.atMs,
        fulfilledAtMs: null,
      },
    }),
  };
}
