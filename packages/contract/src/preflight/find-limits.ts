import { inventoryRulesSchema } from '@onhand/spec/schemas';
import type { Answer } from '../client/answer.ts';

/** The limits that a server tells and under which the checks cannot work; none where it tells nothing. */
export function findLimits({ status, body }: Answer): string[] {
  const rules = status === 200 ? inventoryRulesSchema.safeParse(body) : undefined;
  if (rules?.success !== true) return [];
  const { strict, max_single_adjustment, max_reserved_percentage, max_daily_adjustments } = rules.data;
  const { hourly_adjustments_per_user, hourly_adjustments_per_ip } = rules.data;
  const numbers = {
    max_single_adjustment,
    max_reserved_percentage,
    max_daily_adjustments,
    hourly_adjustments_per_user,
    hourly_adjustments_per_ip,
  };
  const told = Object.entries(numbers).flatMap(([name, limit]) =>
    limit === null ? [] : [`${name} ${limit}`],
  );
  return strict ? ['strict (every set needs If-Match)', ...told] : told;
}
