import { AbortedError } from '../errors/aborted-error.ts';
import { NetworkError } from '../errors/network-error.ts';
import { TimeoutError } from '../errors/timeout-error.ts';
import { toSafeCause } from '../errors/to-safe-cause.ts';
import { type CallLimits, resolveLimits } from '../transport/call-limits.ts';
import type { TransportSettings } from '../transport/transport-settings.ts';
import { within } from '../transport/within.ts';
import type { Part } from './part.ts';

/** What a context of calls tells of their limits. */
interface Context {
  readonly settings: Pick<TransportSettings, 'runtime' | 'timeoutMs' | 'deadlineMs' | 'retry'>;
}

/** What a part is needed for. */
interface Need<Module, Limits> {
  readonly part: Part<Module>;
  /** To follow "Failed to" in messages. */
  readonly intent: string;
  readonly limits: Limits;
}

/**
 * Goes on with a part, which is loaded where it is not there yet, and with what the loading leaves of the call's limits. What
 * keeps it away is told as a failure of the network or of time, or by the signal, and is certain to have changed nothing.
 */
export async function withPart<Module, Limits extends CallLimits, Result>(
  { settings }: Context,
  { part, intent, limits }: Need<Module, Limits>,
  go: (module: Module, limits: Limits) => Promise<Result>,
): Promise<Result> {
  if (part.loaded !== undefined) return go(part.loaded, limits);
  const { runtime } = settings;
  const startedMs = runtime.now();
  const { signal, deadlineMs } = resolveLimits(limits, settings, intent);
  const failure = { intent, outcome: 'not-applied' } as const;
  const loading = part.load().then(
    (module) => ({ module }),
    (cause: unknown) => {
      const reason = 'a part of this package could not be loaded';
      throw new NetworkError({ ...failure, reason, cause: toSafeCause(cause) });
    },
  );
  const first = await within(loading, { runtime, timeoutMs: deadlineMs, signal });
  if (first === 'aborted') throw new AbortedError({ ...failure, cause: signal?.reason });
  const leftMs = deadlineMs - (runtime.now() - startedMs);
  if (first === 'elapsed' || leftMs <= 0)
    throw new TimeoutError({ ...failure, limit: 'deadlineMs', limitMs: deadlineMs });
  return go(first.module, { ...limits, deadlineMs: leftMs });
}
