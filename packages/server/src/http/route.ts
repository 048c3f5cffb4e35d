import type { Digest } from '../digest.ts';
import type { ResolvedPolicy } from '../policy-options.ts';
import type { Realtime } from '../realtime/realtime.ts';
import type { Tickets } from '../realtime/tickets.ts';
import type { AuditTrail } from '../store/audit-trail.ts';
import type { InventoryStore } from '../store/inventory-store.ts';
import type { Answer } from './answer.ts';
import type { AttemptTrace } from './audit/attempt-trace.ts';
import type { Caller } from './auth/caller.ts';
import type { PathParams } from './match-operation.ts';
import type { Permits } from './permissions.ts';
import type { PlainRequest } from './plain-request.ts';

/** What a route may use of the world. */
export interface RouteSetting {
  readonly store: InventoryStore;
  readonly audit: AuditTrail;
  readonly tickets: Tickets<Caller>;
  readonly realtime: Pick<Realtime, 'findRoom' | 'maxStreamsPerUser' | 'open'>;
  /** Milliseconds since the epoch. */
  readonly clock: () => number;
  /** A new unique part of an id at each call. */
  readonly ids: () => string;
  readonly basePath: string;
  readonly problemTypeBase: string | undefined;
  readonly policy: ResolvedPolicy;
  readonly permits: Permits;
  readonly digest: Digest;
  readonly beforeCommit: BeforeCommit | undefined;
}

/** A request that was let in. */
export interface RouteRequest {
  readonly request: PlainRequest;
  readonly params: PathParams;
  readonly caller: Caller;
  readonly requestId: string;
  /** What is recorded of it. */
  readonly attempt: AttemptTrace;
}

/** Answers one operation. Refusals are thrown as `HttpProblem`. */
export type Route = (setting: RouteSetting, incoming: RouteRequest) => Promise<Answer>;

/** Called when a change has been checked for everything but the rules, before the atomic step; holds it by waiting. */
export type BeforeCommit = (request: {
  /** What the change touches: one, or those of an atomic batch. */
  readonly productIds: readonly string[];
  readonly idempotencyKey: string | undefined;
}) => void | Promise<void>;
