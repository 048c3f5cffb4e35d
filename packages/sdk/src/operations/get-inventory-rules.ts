import { isInventoryRules } from '../answers/is-inventory-rules.ts';
import type { InventoryRules } from '../answers/open-answers.ts';
import { toRoute } from '../arguments/to-route.ts';
import type { InventoryContext } from '../inventory-context.ts';
import type { ReadOptions } from './read-options.ts';

/** Reads which rules the server has in force. */
export async function getInventoryRules(
  { transport }: InventoryContext,
  limits: ReadOptions,
): Promise<InventoryRules> {
  const intent = 'read the rules';
  const request = {
    intent,
    method: 'GET',
    ...toRoute('/inventory/rules', {}, intent),
    isExpected: isInventoryRules,
  };
  return (await transport.send(request, limits)).body;
}
