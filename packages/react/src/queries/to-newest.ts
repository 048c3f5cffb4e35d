import type { Inventory } from '@onhand/sdk';

type Versioned = Pick<Inventory, 'version' | 'updated_at'>;

/**
 * The newer of two states of a product, whatever order they arrived in; the one that is known when they are the same. A lower
 * version with a later time is newer: the server began a new life, as it does in development.
 */
export function toNewest(known: unknown, arrived: unknown): unknown {
  return isVersioned(known) && isVersioned(arrived) && !isNewer(arrived, known) ? known : arrived;
}

/** Whether a state is newer than the one that is known. */
export function isNewer(arrived: Versioned, known: Versioned): boolean {
  if (arrived.version > known.version) return true;
  return Date.parse(arrived.updated_at) > Date.parse(known.updated_at);
}

function isVersioned(value: unknown): value is Versioned {
  return typeof value === 'object' && value !== null && 'version' in value && 'updated_at' in value;
}
