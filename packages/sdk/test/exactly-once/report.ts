import type { Outcome } from '@onhand/sdk';
import type { Intent, Sent } from './intents.ts';

/** What an intent came to: as it was reported, and how it ended once a doubt was settled. */
export interface Report {
  readonly intent: Intent;
  readonly reported: 'applied' | Outcome;
  readonly result: Sent | undefined;
}
