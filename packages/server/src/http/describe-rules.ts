import { type InventoryRules, limits, permissionsByRole, type Role } from '@onhand/spec';
import { defaultHoldMs } from '../engine/reservation.ts';
import type { ResolvedPolicy } from '../policy-options.ts';
import type { Permits } from './permissions.ts';

/** Which reading of the API is in force, as `GET /inventory/rules` and the command line's start tell it. */
export function describeRules({
  policy,
  permits,
}: {
  readonly policy: ResolvedPolicy;
  readonly permits: Permits;
}): InventoryRules {
  const permissionsOf = (role: Role) =>
    permissionsByRole[role].filter((permission) => permits(role, permission));
  return {
    policy: policy.name,
    strict: policy.requiresPrecondition,
    admin_only: policy.adminOnly,
    max_stock: limits.maxStock,
    max_single_adjustment: policy.maxSingleAdjustment,
    max_reserved_percentage: policy.maxReservedPercentage,
    max_daily_adjustments: policy.maxDailyAdjustments,
    hourly_adjustments_per_user: policy.hourlyAdjustmentsPerUser,
    hourly_adjustments_per_ip: policy.hourlyAdjustmentsPerIp,
    max_batch_items: limits.maxBatchItems,
    reservation_expires_in_seconds: { default: defaultHoldMs / 1_000, min: 60, max: 2_678_400 },
    idempotency_retention_seconds: limits.idempotencyRetentionMs / 1_000,
    permissions: {
      admin: permissionsOf('admin'),
      manager: permissionsOf('manager'),
      staff: permissionsOf('staff'),
      sales: permissionsOf('sales'),
      auditor: permissionsOf('auditor'),
    },
  };
}
