import type { Inventory } from '@onhand/sdk';
import type { KnownLimits, QuickAction } from '../part-props.ts';
import type { Words } from '../words/use-words.tsx';
import { foreseeRefusal } from './foresee-refusal.ts';
import { toRefusalText } from './refusal-text.ts';

/** Actions that the server would refuse, by why: several often break the same rule. */
export type RefusedActions = ReadonlyMap<string, readonly QuickAction[]>;

export function findRefused(
  actions: readonly QuickAction[],
  {
    inventory,
    limits,
  }: { readonly inventory: Inventory | undefined; readonly limits: KnownLimits | undefined },
  words: Words,
): RefusedActions {
  const refused = new Map<string, QuickAction[]>();
  for (const action of inventory === undefined ? [] : actions) {
    const refusal = inventory && foreseeRefusal(inventory, action, limits);
    if (refusal === undefined) continue;
    const text = toRefusalText(refusal, words);
    refused.set(text, [...(refused.get(text) ?? []), action]);
  }
  return refused;
}
