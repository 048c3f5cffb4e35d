/** What every read takes. */
export interface ReadOptions {
  /** Aborting it settles the call at once with an `AbortedError`. */
  readonly signal?: AbortSignal | undefined;
}
