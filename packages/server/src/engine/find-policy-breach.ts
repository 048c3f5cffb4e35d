import type { Policy } from './policy.ts';
import type { Counts } from './product-state.ts';
import type { RuleRejection } from './rejection.ts';

/** The first limit of the business that a change would break. */
export function findPolicyBreach(
  policy: Policy,
  { before, after, manualToday }: { before: Counts; after: Counts; manualToday: number },
): RuleRejection | undefined {
  const { maxSingleAdjustment, maxReservedPercentage, maxDailyAdjustments } = policy;
  const moved = Math.abs(after.stock - before.stock);
  if (maxSingleAdjustment !== null && moved > maxSingleAdjustment) {
    return { code: 'max-single-adjustment', limit: maxSingleAdjustment, wouldBe: moved };
  }
  const rises = after.reserved > before.reserved;
  if (maxReservedPercentage !== null && rises && after.reserved * 100 > maxReservedPercentage * after.stock) {
    const limit = Math.floor((maxReservedPercentage * after.stock) / 100);
    return {
      code: 'max-reserved-percentage',
      percentage: maxReservedPercentage,
      limit,
      wouldBe: after.reserved,
    };
  }
  if (maxDailyAdjustments !== null && manualToday > maxDailyAdjustments) {
    return { code: 'max-daily-adjustments', limit: maxDailyAdjustments };
  }
  return undefined;
}
