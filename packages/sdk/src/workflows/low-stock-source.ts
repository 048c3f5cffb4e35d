import type * as wire from '@onhand/spec';
import type { Route } from '../arguments/to-route.ts';
import type { CallLimits } from '../transport/call-limits.ts';

/** Which products a list of what is low is about, and how it is read. */
export interface LowStockSource {
  readonly intent: string;
  readonly route: Route;
  readonly firstQuery: string;
  /** A page that is as small as can be. */
  readonly smallQuery: string;
  readonly threshold: number | undefined;
  readonly status: wire.LowStockProduct['status'] | undefined;
  /** Only these, where it is not about all. */
  readonly productIds: ReadonlySet<string> | undefined;
  readonly limits: CallLimits;
}
