/** A flag as `node:util` reads it, and as the help tells of it. */
export interface Flag {
  readonly type: 'string' | 'boolean';
  readonly multiple?: boolean;
  readonly default?: string | boolean | readonly string[];
  /** What stands for its value in the help. */
  readonly value?: string;
  /** What it does, as one sentence without an end. */
  readonly help: string;
  /** What holds without it, where the default does not say so. */
  readonly otherwise?: string;
}

/** The environment variable that stands in for a flag: `ONHAND_JWT_SECRET` for `jwt-secret`. */
export function variableOf(flag: string): string {
  return `ONHAND_${flag.replaceAll('-', '_').toUpperCase()}`;
}
