/** Limits of a business on top of the rules of arithmetic. `null` is no limit. */
export interface Policy {
  readonly name: PolicyName;
  /** Pieces that one change may add to or take from stock. */
  readonly maxSingleAdjustment: number | null;
  /** How much of the stock, in percent, may be reserved when reserved rises. */
  readonly maxReservedPercentage: number | null;
  /** Manual adjustments of one product on one UTC day. */
  readonly maxDailyAdjustments: number | null;
  /** Whether `set` must name the version that it was decided on. */
  readonly requiresPrecondition: boolean;
}

export type PolicyName = 'open' | 'documented';

export const policyNames: readonly PolicyName[] = ['open', 'documented'];
