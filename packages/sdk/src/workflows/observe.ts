import type { Inventory } from '@onhand/spec';
import { isInventory } from '../answers/is-inventory.ts';
import { toIfMatch } from '../arguments/to-if-match.ts';
import { learn } from '../cache/learn.ts';
import { ConfigurationError } from '../errors/configuration-error.ts';
import type { InventoryContext } from '../inventory-context.ts';

/** Takes in the state of a product that came by another way than an answer, and tells what it means. */
export function observe(context: InventoryContext, inventory: Inventory): void {
  const intent = 'observe an inventory';
  if (!isInventory(inventory)) {
    throw new ConfigurationError({ intent, argument: 'inventory', rule: 'must be a whole inventory' });
  }
  const moment = context.cache.moment();
  // What it does not tell stays as it is known.
  const whole = { ...context.cache.find(inventory.id)?.inventory, ...inventory };
  learn(context, { inventory: whole, etag: toIfMatch(inventory.version, intent) }, { moment });
}
