import type { InventoryRules } from '@onhand/spec';
import { isInventoryRules } from '../answers/is-inventory-rules.ts';
import type { InventoryContext } from '../inventory-context.ts';
import type { ReadOptions } from './read-options.ts';

/** Reads which rules the server has in force. */
export async function getInventoryRules(
  { transport }: InventoryContext,
  { signal }: ReadOptions,
): Promise<InventoryRules> {
  const request = {
    intent: 'read the rules',
    method: 'GET',
    path: '/inventory/rules',
    isExpected: isInventoryRules,
  };
  return (await transport.send(request, { signal })).body;
}
