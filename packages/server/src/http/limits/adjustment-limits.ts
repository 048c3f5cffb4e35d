import type { ResolvedPolicy } from '../../policy-options.ts';
import { HttpProblem } from '../http-problem.ts';
import { type Allowance, createHourlyWindows, windowSeconds } from './hourly-windows.ts';

/** By what requests are counted; the name of the quota policy in the header fields. */
type QuotaName = 'ip' | 'user';

/** What one request was counted against so far. */
export type Quotas = readonly (Allowance & { readonly name: QuotaName })[];

/** How many adjustments may be asked for in an hour. */
export interface AdjustmentLimits {
  /** Counts a request against one more limit, if there is one. Throws 429 when nothing is left of it. */
  readonly spend: (name: QuotaName, caller: string | null, spent: Quotas) => Quotas;
}

/** The hourly limits of a policy, with nothing counted yet. */
export function createAdjustmentLimits(policy: ResolvedPolicy, clock: () => number): AdjustmentLimits {
  const { hourlyAdjustmentsPerIp: perIp, hourlyAdjustmentsPerUser: perUser } = policy;
  const windows = {
    ip: perIp === null ? undefined : createHourlyWindows(perIp),
    user: perUser === null ? undefined : createHourlyWindows(perUser),
  };

  return {
    spend(name, caller, spent) {
      // Requests within this process come from no address.
      if (caller === null) return spent;
      const allowance = windows[name]?.take(caller, clock());
      if (allowance === undefined) return spent;
      const quotas = [...spent, { ...allowance, name }];
      if (allowance.isExceeded) throw quotaExceeded(name, allowance, quotas);
      return quotas;
    },
  };
}

/** `RateLimit-Policy` and `RateLimit` (draft-ietf-httpapi-ratelimit-headers-11); none where nothing is limited. */
export function rateLimitHeaders(quotas: Quotas): Record<string, string> {
  if (quotas.length === 0) return {};
  return {
    'ratelimit-policy': quotas.map(({ name, limit }) => `"${name}";q=${limit};w=${windowSeconds}`).join(', '),
    ratelimit: quotas
      .map(({ name, remaining, resetSeconds }) => `"${name}";r=${remaining};t=${resetSeconds}`)
      .join(', '),
  };
}

const counted = { ip: 'from one address', user: 'by one user' };

function quotaExceeded(name: QuotaName, { limit, resetSeconds }: Allowance, quotas: Quotas): HttpProblem {
  return HttpProblem.of('quota-exceeded', {
    detail: `At most ${limit} adjustments an hour may be asked for ${counted[name]}; wait ${resetSeconds} seconds.`,
    quota: name,
    limit,
    retry_after_seconds: resetSeconds,
    headers: { 'retry-after': String(resetSeconds), ...rateLimitHeaders(quotas) },
  });
}
