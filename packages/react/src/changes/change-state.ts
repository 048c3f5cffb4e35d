import type { Inventory, UpdateOutcome } from '@onhand/sdk';
import type { ViewProblem } from '../problems/view-problem.ts';
import type { SubmittedChange } from './open-changes.ts';

/** What became of a change. */
export type SettledState = AppliedState | ConflictState | RefusedState | UnknownOutcomeState;

/** How the last change of a component stands. */
export type ChangeState = { readonly status: 'idle' } | PendingState | SettledState;

/** It is under way; readings show it already. */
interface PendingState {
  readonly status: 'pending';
  readonly change: SubmittedChange;
}

/** It was applied, once. */
export interface AppliedState {
  readonly status: 'applied';
  readonly change: SubmittedChange;
  readonly result: UpdateOutcome;
}

/** Somebody else changed the product since the person saw it. Nothing was applied. */
export interface ConflictState {
  readonly status: 'conflict';
  readonly change: SubmittedChange;
  /** What there is now; absent when it could not be read. */
  readonly current: Inventory | undefined;
}

/** Nothing was applied. */
export interface RefusedState {
  readonly status: 'refused';
  readonly change: SubmittedChange;
  readonly problem: ViewProblem;
  readonly error: unknown;
}

/** The answer was lost: it may have been applied. To send it again, with the same key, settles it. */
export interface UnknownOutcomeState {
  readonly status: 'unknown-outcome';
  readonly change: SubmittedChange;
  /** What stood in the way of the last attempt to settle it, where that is known. */
  readonly obstacle: ViewProblem | undefined;
  readonly error: unknown;
}
