import type { AuditVerification } from '@onhand/spec';
import { isAuditVerification } from '../answers/is-audit-verification.ts';
import type { InventoryContext } from '../inventory-context.ts';
import type { ReadOptions } from './read-options.ts';

/** Has the server verify its audit records. */
export async function verifyAuditChain(
  { transport }: InventoryContext,
  { signal }: ReadOptions,
): Promise<AuditVerification> {
  const request = {
    intent: 'verify the audit records',
    method: 'GET',
    path: '/inventory/audit/verification',
    isExpected: isAuditVerification,
  };
  return (await transport.send(request, { signal })).body;
}
