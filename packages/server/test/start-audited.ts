import type { AuditRecord } from '@onhand/spec';
import { startWorld } from './start-world.ts';

/** A world with a look at its audit. */
export function startAudited(options: Parameters<typeof startWorld>[0] = {}) {
  const world = startWorld(options);
  /** The records, newest first. */
  const audit = async (query = '') =>
    (await world.get(`/inventory/audit${query}`, { token: 'auditor' })).body as AuditRecord[];
  return { ...world, audit };
}

/** The body of a sale. */
export const take = (stock: number) => ({ stock, operation: 'decrement' });
