import type { ShownExchange } from '../client/shown-exchange.ts';
import type { ProfileId } from '../profiles/profile.ts';

/** What is known of a check before it runs. */
export interface CheckFacts {
  /** Where its file stands: `update-inventory/arithmetic/increment-adds`. */
  readonly id: string;
  readonly profile: ProfileId;
  /** In words, to be read after "The server". */
  readonly promise: string;
  /** Where the documentation makes it. */
  readonly source: string;
  /** Why a user of the API cares. */
  readonly why: string;
}

/** Why a check was not run. */
export type NotRunCause =
  /** The server lacks what the check is about. */
  | 'not-implemented'
  /** It needs a token or a product that was not given. */
  | 'not-given'
  /** The run was stopped before, or there was nobody left to ask. */
  | 'stopped';

/** What came of one check. */
export type CheckResult = CheckFacts &
  (
    | { readonly status: 'held'; readonly durationMs: number }
    | {
        readonly status: 'broken';
        readonly durationMs: number;
        /** What was expected and what came, in a sentence or two. */
        readonly sentence: string;
        /** The sentence, where it is promised, why it matters, and the exchanges; without a token. */
        readonly message: string;
        /** The exchanges that show it, oldest first. */
        readonly exchanges: readonly ShownExchange[];
        /** For a generated sequence: `runContract({ replay })` plays just this one again. */
        readonly replay: string | null;
      }
    | {
        readonly status: 'not-run';
        readonly because: NotRunCause;
        /** In words. */
        readonly reason: string;
      }
  );
