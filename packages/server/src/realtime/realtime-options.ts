/** Runs something once the present turn is over. */
export type Defer = (run: () => void) => void;

/** Runs something after so many milliseconds, unless what it returns is called before. */
export type Wait = (ms: number, run: () => void) => () => void;

/** How much of realtime a server offers, and how it gets its turns. */
export interface RealtimeOptions {
  /** Events that are kept for streams that resume, 10,000 unless given. */
  readonly eventLimit?: number;
  /** Streams that can be open at a time, 10,000 unless given. */
  readonly maxStreams?: number;
  /** Streams that one user can have open at a time, 100 unless given. */
  readonly maxStreamsPerUser?: number;
  /** A client that has left more bytes unread is cut off; 1 MiB unless given. */
  readonly maxBufferedBytes?: number;
  /** When what was committed is sent: all that was, until then, in one piece. `queueMicrotask` unless given. */
  readonly defer?: Defer;
  /** A timer that keeps no process alive, for pings and for what expires; `setTimeout` unless given. */
  readonly wait?: Wait;
}

/** Realtime options with nothing left open. */
export type ResolvedRealtime = Required<RealtimeOptions>;

/** @throws TypeError when a limit is not usable. */
export function resolveRealtime(options: RealtimeOptions = {}): ResolvedRealtime {
  return {
    eventLimit: checkLimit('eventLimit', options.eventLimit ?? 10_000, 1),
    maxStreams: checkLimit('maxStreams', options.maxStreams ?? 10_000, 0),
    maxStreamsPerUser: checkLimit('maxStreamsPerUser', options.maxStreamsPerUser ?? 100, 0),
    maxBufferedBytes: checkLimit('maxBufferedBytes', options.maxBufferedBytes ?? 1_048_576, 1),
    defer: options.defer ?? ((run) => queueMicrotask(run)),
    wait: options.wait ?? waitWithTimer,
  };
}

function checkLimit(name: string, limit: number, min: number): number {
  if (Number.isSafeInteger(limit) && limit >= min) return limit;
  throw new TypeError(`The realtime option ${name} is ${limit}; it must be a whole number from ${min}.`);
}

/** Waits with `setTimeout`. */
export function waitWithTimer(ms: number, run: () => void): () => void {
  const timer: unknown = setTimeout(run, ms);
  // Node's timers keep the process alive unless told otherwise; those of browsers are numbers.
  if (typeof timer === 'object' && timer !== null && 'unref' in timer && typeof timer.unref === 'function') {
    timer.unref();
  }
  return () => clearTimeout(timer as ReturnType<typeof setTimeout>);
}
