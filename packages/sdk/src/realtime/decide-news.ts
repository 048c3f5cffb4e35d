import type { Inventory } from '@onhand/spec';
import { isOlder } from '../cache/inventory-cache.ts';

/** What a state is beside the newest that is known: the same or older, newer, newer with others in between, or of another world. */
export type News = 'old' | 'new' | 'gap' | 'anew';

/** Tells what a state is. Each change raises the version by one, so that a jump means that something was missed. */
export function decideNews(known: Inventory | undefined, arrived: Inventory): News {
  if (known === undefined) return 'new';
  const isSame = arrived.version === known.version && arrived.updated_at === known.updated_at;
  if (isSame || isOlder(arrived, known)) return 'old';
  if (arrived.version <= known.version) return 'anew';
  return arrived.version > known.version + 1 ? 'gap' : 'new';
}
