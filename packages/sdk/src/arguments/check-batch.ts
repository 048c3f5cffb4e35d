import { limits } from '@onhand/spec';
import { ConfigurationError } from '../errors/configuration-error.ts';

/** The items of a batch, when they are objects, and as many as one request takes. */
export function checkBatch<Item>(updates: readonly Item[], intent: string): readonly Item[] {
  const max = limits.maxBatchItems;
  const isList = Array.isArray(updates) && updates.length > 0 && updates.length <= max;
  if (isList && updates.every((item) => typeof item === 'object' && item !== null)) return updates;
  const rule = `must be an array of 1 to ${max} objects`;
  throw new ConfigurationError({ intent, argument: 'updates', rule });
}
