import { auditRecordSchema } from '@onhand/spec/schemas';
import { expectEqual } from '../../expectations/expect-equal.ts';
import { expectProblem } from '../../expectations/expect-problem.ts';
import { expectUpdated } from '../../expectations/expect-updated.ts';
import { listUpTo } from '../../product/list-all.ts';
import type { Check } from '../check.ts';

export const auditRecordsEveryAttempt: Check = {
  id: 'list-audit-records/every-attempt',
  promise: 'records every attempt to change a product, the refused ones too, newest first',
  source: 'openapi.yaml GET /inventory/audit',
  why: 'Who tried what is asked after something went wrong, and then it is too late to begin to record it.',
  needs: { operations: ['listAuditRecords'] },
  async run({ product, send }) {
    await product.bring({ stock: 5 });
    const applied = await product.update({ operation: 'increment', stock: 1 });
    const refused = await product.update({ operation: 'decrement', stock: 100 });
    expectUpdated(applied);
    expectProblem(refused, 'insufficient-stock');

    const first = `/inventory/audit?product_id=${encodeURIComponent(product.id)}&limit=2`;
    const records = await listUpTo(2, { send, first, shape: auditRecordSchema });
    expectEqual(
      'the two newest records of the product',
      records.map(({ outcome, status, code, request_id: requestId }) => ({
        outcome,
        status,
        code,
        requestId,
      })),
      [
        {
          outcome: 'refused',
          status: 422,
          code: 'insufficient-stock',
          requestId: refused.headers.get('x-request-id'),
        },
        { outcome: 'applied', status: 200, code: null, requestId: applied.headers.get('x-request-id') },
      ],
    );
  },
};
