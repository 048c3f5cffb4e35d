import { InventoryError } from './inventory-error.ts';

/** What is known about an option or argument that cannot be used. */
export interface ConfigurationErrorDetails {
  /** What was tried, to follow "Failed to". */
  readonly intent: string;
  /** The option or argument. */
  readonly argument: string;
  /** What it must be, to follow its name: `must be …`. */
  readonly rule: string;
  readonly cause?: unknown;
  /** Where the key of a change is what cannot be used. */
  readonly idempotencyKey?: string;
}

/** Thrown when an option or argument cannot be used. Nothing was sent. */
export class ConfigurationError extends InventoryError {
  static override readonly code = 'configuration';
  declare readonly code: 'configuration';
  /** Which option or argument it was. */
  readonly argument: string;

  constructor({ argument, rule, ...details }: ConfigurationErrorDetails) {
    super({
      ...details,
      outcome: 'not-applied',
      reason: `${argument} ${rule}`,
      advice: 'Nothing was sent.',
    });
    this.argument = argument;
  }
}
