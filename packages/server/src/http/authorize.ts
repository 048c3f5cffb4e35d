import { type Operation, type OperationId, operations } from '@onhand/spec';
import type { Caller } from './auth/caller.ts';
import { HttpProblem } from './http-problem.ts';
import type { Permits } from './permissions.ts';

/** Throws 403 unless the caller has one of the permissions that let it try the operation. */
export function authorize(caller: Caller, operationId: OperationId, permits: Permits): void {
  const { permissions }: Operation = operations[operationId];
  if (permissions.some((permission) => permits(caller.role, permission))) return;
  throw HttpProblem.of('forbidden', {
    detail:
      operationId === 'updateInventory'
        ? 'Insufficient permissions to update inventory.'
        : `Insufficient permissions: this needs '${permissions[0]}'.`,
    required_permission: permissions[0],
  });
}
