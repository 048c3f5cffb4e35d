import type { InventoryError } from '../errors/inventory-error.ts';

/**
 * What to do when a batch was refused as a whole, so that nothing of it was done. `missing`: the server has no batch
 * endpoint. `unfit`: one of its changes cannot be sent or understood, or it is too large, so that each has to be tried
 * alone to know which. `undefined`: it would be no different for a single change.
 */
export function decideFallback({
  code,
  status,
}: Pick<InventoryError, 'code' | 'status'>): 'missing' | 'unfit' | undefined {
  if (code === 'route-not-found' || code === 'method-not-allowed') return 'missing';
  if (code === 'configuration' || code === 'invalid-request' || code === 'payload-too-large') return 'unfit';
  if (code !== 'unexpected-response') return undefined;
  if (status === 404 || status === 405 || status === 501) return 'missing';
  return status === 413 ? 'unfit' : undefined;
}
