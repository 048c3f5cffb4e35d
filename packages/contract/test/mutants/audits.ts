import { edit, onRequest } from './borders.ts';
import type { Border, Mutant } from './mutant.ts';

interface Attempt {
  readonly outcome: string;
}

const at = (name: string) => `list-audit-records/${name}`;

/** A border that alters what the audit says. */
const onAudit =
  (path: string, alter: (body: ReturnType<typeof JSON.parse>) => unknown): (() => Border) =>
  () =>
  async (heard, forward) => {
    const response = await forward();
    return heard.path === path && response.ok ? edit(response, alter) : response;
  };

export const auditMutants: readonly Mutant[] = [
  {
    mistake: 'keeps no record of what it refused',
    killedBy: [at('every-attempt')],
    border: onAudit('/inventory/audit', (records: Attempt[]) =>
      records.filter(({ outcome }) => outcome !== 'refused'),
    ),
  },
  {
    mistake: 'lists the oldest attempt first',
    killedBy: [at('every-attempt'), at('chained')],
    border: onAudit('/inventory/audit', (records: Attempt[]) => records.reverse()),
  },
  {
    mistake: 'chains no record to another',
    killedBy: [at('chained')],
    border: onAudit('/inventory/audit', (records: Attempt[]) =>
      records.map((record) => ({ ...record, prev_hash: '0'.repeat(64) })),
    ),
  },
  {
    mistake: 'calls every chain sound without a look',
    killedBy: ['verify-audit-chain/holds'],
    border: onAudit('/inventory/audit/verification', (verdict: object) => ({
      ...verdict,
      valid: true,
      count: 0,
    })),
  },
  {
    mistake: 'drops a filter of the audit that it does not know',
    killedBy: [at('query-bounds')],
    border: onRequest(() => ({ query: { outcom: null } })),
  },
];
