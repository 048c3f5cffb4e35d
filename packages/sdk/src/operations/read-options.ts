import type { CallLimits } from '../transport/call-limits.ts';

/** What every read takes. */
export type ReadOptions = CallLimits;
