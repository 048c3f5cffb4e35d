import type { Fault } from './fault.ts';
import { sleep } from './sleep.ts';

/** Waits for so many milliseconds; it may end as soon as the signal is aborted. */
export type Sleep = (ms: number, signal?: AbortSignal) => Promise<void>;

/** What of the control surface a server offers. */
export interface ControlOptions {
  /**
   * Serves it at `/__control`, beside the API: `true` only for requests to a loopback host (localhost, 127.0.0.1, [::1]),
   * `any-host` for all. Pages of another origin are always refused. Off unless given.
   */
  readonly http?: boolean | 'any-host';
  /** How many requests the journal keeps; 1,000 unless given, none with 0. */
  readonly journal?: number;
  /** How many namespaces there can be; the one used longest ago gives way. 100 unless given, none with 0. */
  readonly namespaces?: number;
  /** In force from the beginning and after each reset, in every namespace. */
  readonly faults?: readonly Fault[];
  /** Waits for the milliseconds of a `latency` fault, or until the client gives up; with a timer unless given. */
  readonly sleep?: Sleep;
}

/** Control options with nothing left open. */
export interface ResolvedControl {
  readonly http: boolean | 'any-host';
  readonly journal: number;
  readonly namespaces: number;
  readonly faults: readonly Fault[];
  readonly sleep: Sleep;
}

/** A server without the option keeps no journal and has no namespaces, so that nothing of it costs anything. */
export function resolveControl(options: ControlOptions = { journal: 0, namespaces: 0 }): ResolvedControl {
  return {
    http: options.http ?? false,
    journal: options.journal ?? 1_000,
    namespaces: options.namespaces ?? 100,
    faults: options.faults ?? [],
    sleep: options.sleep ?? sleep,
  };
}
