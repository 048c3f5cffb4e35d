import type { InventoryUpdate } from '@onhand/spec';

/** A change with what surrounds it, as far as the answer depends on it. */
export interface UpdateRequest {
  readonly body: InventoryUpdate;
  readonly key?: string;
  /** The version that `If-Match` names. */
  readonly ifVersion?: number;
}

/** The request's headers on the wire. */
export function toHeaders({ key, ifVersion }: UpdateRequest): Record<string, string> {
  return {
    ...(key === undefined ? {} : { 'idempotency-key': key }),
    ...(ifVersion === undefined ? {} : { 'if-match': `"inv-${ifVersion}"` }),
  };
}
