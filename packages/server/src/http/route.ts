import type { InventoryStore } from '../store/inventory-store.ts';
import type { Answer } from './answer.ts';
import type { Caller } from './auth/caller.ts';

/** What a route may use of the world. */
export interface RouteSetting {
  readonly store: InventoryStore;
  /** Milliseconds since the epoch. */
  readonly clock: () => number;
  /** A new unique part of an id at each call. */
  readonly ids: () => string;
  readonly basePath: string;
  readonly beforeCommit: BeforeCommit | undefined;
}

/** A request that was let in. */
export interface RouteRequest {
  readonly request: Request;
  readonly url: URL;
  /** Empty where the path names no product. */
  readonly productId: string;
  readonly caller: Caller;
}

/** Answers one operation. Refusals are thrown as `HttpProblem`. */
export type Route = (setting: RouteSetting, incoming: RouteRequest) => Promise<Answer>;

/** Called when a change has been checked for everything but the rules, before the atomic step; holds it by waiting. */
export type BeforeCommit = (request: {
  readonly productId: string;
  readonly idempotencyKey: string | undefined;
}) => void | Promise<void>;
