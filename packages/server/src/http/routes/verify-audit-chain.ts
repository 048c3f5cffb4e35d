import type { AuditVerification } from '@onhand/spec';
import type { AuditVerdict } from '../../store/audit-trail.ts';
import { answerJson } from '../answer.ts';
import type { Route } from '../route.ts';

export const verifyAuditChain: Route = async ({ audit }) => answerJson(toVerification(await audit.verify()));

function toVerification({ verdict, count, head }: AuditVerdict): AuditVerification {
  return {
    valid: verdict.ok,
    count,
    first_broken_seq: verdict.ok ? null : verdict.seq,
    reason: verdict.ok ? null : verdict.why,
    head_hash: head.hash,
  };
}
