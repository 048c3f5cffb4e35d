import type { Policy, PolicyName } from './engine/policy.ts';

/** Which reading of the API is in force: a named policy, any number of which can be set. `null` is no limit. */
export interface PolicyOptions {
  /** `open`, the rules of arithmetic alone, unless given; `documented` adds the limits of the API's documentation. */
  readonly name?: PolicyName;
  /** Pieces that one change may add to or take from stock. */
  readonly maxSingleAdjustment?: number | null;
  /** How much of the stock, in percent, may be reserved when reserved rises. */
  readonly maxReservedPercentage?: number | null;
  /** Manual adjustments of one product on one UTC day. */
  readonly maxDailyAdjustments?: number | null;
  /** Adjustments that one user may ask for in an hour. */
  readonly hourlyAdjustmentsPerUser?: number | null;
  /** Adjustments that may be asked for from one address in an hour. */
  readonly hourlyAdjustmentsPerIp?: number | null;
  /** Answers 428 to a `set` without `If-Match`; off unless given. */
  readonly strict?: boolean;
  /** Lets only `admin` change anything; off unless given. */
  readonly adminOnly?: boolean;
}

/** A policy with nothing left open. */
export interface ResolvedPolicy extends Policy {
  readonly hourlyAdjustmentsPerUser: number | null;
  readonly hourlyAdjustmentsPerIp: number | null;
  readonly adminOnly: boolean;
}

type Limits = Omit<ResolvedPolicy, 'name' | 'requiresPrecondition' | 'adminOnly'>;

const limitsByName: Readonly<Record<PolicyName, Limits>> = {
  open: {
    maxSingleAdjustment: null,
    maxReservedPercentage: null,
    maxDailyAdjustments: null,
    hourlyAdjustmentsPerUser: null,
    hourlyAdjustmentsPerIp: null,
  },
  documented: {
    maxSingleAdjustment: 10_000,
    maxReservedPercentage: 80,
    maxDailyAdjustments: 50,
    hourlyAdjustmentsPerUser: 100,
    hourlyAdjustmentsPerIp: 1_000,
  },
};

/** @throws TypeError for what is no options, an unknown name or a limit that is not a whole number. */
export function resolvePolicy(options: PolicyOptions = {}): ResolvedPolicy {
  // Without types a name alone is easily given, and would be taken for options that leave everything open.
  if (typeof options !== 'object' || options === null) {
    throw new TypeError(
      `The policy is ${JSON.stringify(options)}; it must be an object, such as { name: 'documented' }.`,
    );
  }
  const name = options.name ?? 'open';
  if (!Object.hasOwn(limitsByName, name)) {
    throw new TypeError(`There is no policy '${name}'. Use open or documented.`);
  }
  const named = limitsByName[name];
  return {
    name,
    maxSingleAdjustment: pick(options, 'maxSingleAdjustment', named),
    maxReservedPercentage: pick(options, 'maxReservedPercentage', named),
    maxDailyAdjustments: pick(options, 'maxDailyAdjustments', named),
    hourlyAdjustmentsPerUser: pick(options, 'hourlyAdjustmentsPerUser', named),
    hourlyAdjustmentsPerIp: pick(options, 'hourlyAdjustmentsPerIp', named),
    requiresPrecondition: options.strict ?? false,
    adminOnly: options.adminOnly ?? false,
  };
}

/** The option when it is given; `null` is given, and means no limit. */
function pick(options: PolicyOptions, key: keyof Limits, named: Limits): number | null {
  const given = options[key];
  if (given === undefined) return named[key];
  if (given !== null && (!Number.isSafeInteger(given) || given < 0)) {
    throw new TypeError(
      `The policy's ${key} is ${given}; it must be a whole number from 0, or null for no limit.`,
    );
  }
  return given;
}
