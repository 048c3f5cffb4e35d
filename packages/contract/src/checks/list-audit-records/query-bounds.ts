import { expectInvalidField } from '../../expectations/expect-invalid-field.ts';
import type { Check } from '../check.ts';

export const auditQuery: Check = {
  id: 'list-audit-records/query-bounds',
  promise: 'refuses a query of the audit that is not as documented with 400',
  source: 'openapi.yaml GET /inventory/audit',
  why: 'An auditor who asks for what was refused and is shown everything draws the wrong conclusion.',
  needs: { operations: ['listAuditRecords'] },
  isReadOnly: true,
  async run({ eachAtOnce }) {
    const wrong = {
      limit: '1001',
      before: '0',
      outcome: 'denied',
      start_date: 'yesterday',
      outcom: 'refused',
    };
    await eachAtOnce(Object.entries(wrong), async ([name, value], { send }) => {
      expectInvalidField(await send({ target: `/inventory/audit?${name}=${value}` }), name);
    });
  },
};
