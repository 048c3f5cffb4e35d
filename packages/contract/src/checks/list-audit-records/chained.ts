import { auditRecordSchema } from '@onhand/spec/schemas';
import { expectEqual } from '../../expectations/expect-equal.ts';
import { expectList } from '../../expectations/expect-list.ts';
import { expectUpdated } from '../../expectations/expect-updated.ts';
import type { Check } from '../check.ts';

export const auditIsChained: Check = {
  id: 'list-audit-records/chained',
  promise: 'chains each audit record to the one before it by its hash',
  source: 'openapi.yaml components/schemas/AuditRecord',
  why: 'A record that was changed or taken out afterwards has to be seen.',
  needs: { operations: ['listAuditRecords'] },
  async run({ product, send }) {
    await product.bring({ stock: 5 });
    expectUpdated(await product.update({ operation: 'increment', stock: 1 }));

    const records = expectList(await send({ target: '/inventory/audit?limit=5' }), auditRecordSchema);
    const next = records.find(({ seq }, index) => index > 0 && seq !== (records[index - 1]?.seq ?? 0) - 1);
    expectEqual('a record that does not follow the one above it', next, undefined);
    expectEqual(
      'the hashes that the newer records name',
      records.slice(0, -1).map((record) => record.prev_hash),
      records.slice(1).map((record) => record.hash),
    );
  },
};
