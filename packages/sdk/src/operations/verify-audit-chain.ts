import { isAuditVerification } from '../answers/is-audit-verification.ts';
import type { AuditVerification } from '../answers/open-answers.ts';
import { toRoute } from '../arguments/to-route.ts';
import type { InventoryContext } from '../inventory-context.ts';
import type { ReadOptions } from './read-options.ts';

/** Has the server verify its audit records. */
export async function verifyAuditChain(
  { transport }: InventoryContext,
  limits: ReadOptions,
): Promise<AuditVerification> {
  const intent = 'verify the audit records';
  const request = {
    intent,
    method: 'GET',
    ...toRoute('/inventory/audit/verification', {}, intent),
    isExpected: isAuditVerification,
  };
  return (await transport.send(request, limits)).body;
}
