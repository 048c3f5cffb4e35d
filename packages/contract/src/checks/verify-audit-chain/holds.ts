import { auditVerificationSchema } from '@onhand/spec/schemas';
import { expectEqual } from '../../expectations/expect-equal.ts';
import { expectShape } from '../../expectations/expect-shape.ts';
import { expectStatus } from '../../expectations/expect-status.ts';
import { expectUpdated } from '../../expectations/expect-updated.ts';
import type { Check } from '../check.ts';

export const auditChainHolds: Check = {
  id: 'verify-audit-chain/holds',
  promise: 'finds its own audit records unchanged, and as many as it kept',
  source: 'openapi.yaml GET /inventory/audit/verification',
  why: 'A verification that can fail on a sound chain, or that looks at nothing, proves nothing.',
  needs: { operations: ['verifyAuditChain'] },
  async run({ product, send }) {
    await product.bring({ stock: 5 });
    const verify = async () => {
      const answer = await send({ target: '/inventory/audit/verification' });
      expectStatus(answer, 200);
      return expectShape(answer, auditVerificationSchema);
    };
    const before = await verify();
    expectUpdated(await product.update({ operation: 'increment', stock: 1 }));
    const after = await verify();

    expectEqual('whether the chain holds', [before.valid, after.valid], [true, true]);
    expectEqual('whether there is more to verify after a change', after.count > before.count, true);
    expectEqual('whether a change moves the end of the chain', after.head_hash !== before.head_hash, true);
  },
};
