import type { ReservationHandle } from '@onhand/sdk';
import type { ViewProblem } from '../problems/view-problem.ts';

/** What a component has done with a reservation, and what came of it. */
export interface ReservationState {
  /** `held`: pieces are held. Otherwise nothing is: not yet, or how it ended. */
  readonly status: 'none' | 'held' | 'released' | 'committed' | 'expired';
  /** As the last answer told it; absent when nothing is held. */
  readonly reservation: ReservationHandle | undefined;
  /** How many milliseconds are left; absent when nothing is held, or without end. */
  readonly leftMs: (() => number) | undefined;
  /** The last thing that was asked for, unless it was done. */
  readonly attempt: AttemptState | undefined;
}

/** What is asked for, and how it stands. */
export interface AttemptState {
  readonly action: 'reserve' | 'extend' | 'release' | 'commit' | 'resume';
  readonly status: 'pending' | 'refused' | 'unknown-outcome';
  /** Why it was refused, or that its outcome is not known. */
  readonly problem: ViewProblem | undefined;
}

/** What became of a reservation that holds nothing any more; `none` where that is nothing that is known here. */
export function toEndedStatus(state: string): ReservationState['status'] {
  return (['released', 'committed', 'expired'] as const).find((known) => known === state) ?? 'none';
}
