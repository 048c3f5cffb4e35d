import type { RetryBudget } from './retry-budget.ts';
import type { TokenSource } from './token-source.ts';
import type { TransportSettings } from './transport-settings.ts';

/** What all requests of one manager go through: its settings, and what they have to share. */
export interface Line extends TransportSettings {
  readonly tokens: TokenSource;
  readonly budget: RetryBudget;
}
