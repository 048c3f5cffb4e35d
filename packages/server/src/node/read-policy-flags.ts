import { policyNames } from '../engine/policy.ts';
import type { PolicyOptions } from '../policy-options.ts';
import { parseChoice } from './parse-choice.ts';
import { parseCount } from './parse-count.ts';
import type { ParsedFlags } from './parse-flags.ts';
import type { policyFlags } from './serve-flags.ts';

type Limit = Exclude<keyof PolicyOptions, 'name' | 'strict' | 'adminOnly'>;

const limitByFlag = {
  'max-single-adjustment': 'maxSingleAdjustment',
  'max-reserved-percentage': 'maxReservedPercentage',
  'max-daily-adjustments': 'maxDailyAdjustments',
  'hourly-adjustments-per-user': 'hourlyAdjustmentsPerUser',
  'hourly-adjustments-per-ip': 'hourlyAdjustmentsPerIp',
} as const satisfies Partial<Record<keyof typeof policyFlags, Limit>>;

type LimitFlag = keyof typeof limitByFlag;

/** The reading of the API that the flags choose. @throws UsageError for a value that is none. */
export function readPolicyFlags({ values, nameOf }: ParsedFlags<typeof policyFlags>): PolicyOptions {
  const flags = Object.keys(limitByFlag) as LimitFlag[];
  const limits = flags.flatMap((flag) => {
    const text = values[flag];
    return text === undefined ? [] : [[limitByFlag[flag], parseLimit(flag, nameOf(flag), text)]];
  });
  return {
    name: parseChoice(nameOf('policy'), values.policy, policyNames),
    ...Object.fromEntries(limits),
    strict: values.strict,
    adminOnly: values['admin-only'],
  };
}

function parseLimit(flag: LimitFlag, name: string, text: string): number | null {
  if (text === 'none') return null;
  return parseCount(name, text, flag === 'max-reserved-percentage' ? { max: 100 } : {});
}
