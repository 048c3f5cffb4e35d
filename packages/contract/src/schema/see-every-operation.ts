import { type OperationId, operations } from '@onhand/spec';
import type { CheckContext } from '../checks/check.ts';
import type { Call } from '../client/call.ts';

const isOperationId = (name: string): name is OperationId => name in operations;

/**
 * Sends one harmless request to each operation that the server has and that no check has asked for yet. Where no product
 * may be changed, only to those that read.
 */
export async function seeEveryOperation({
  send,
  product,
  productIds,
  capabilities,
  newId,
  watch,
}: CheckContext): Promise<void> {
  const seen = new Set(watch.coverage.flatMap(({ operation, answers }) => (answers > 0 ? [operation] : [])));
  for (const id of Object.keys(operations).filter(isOperationId)) {
    if (seen.has(id) || (productIds.length === 0 && operations[id].method !== 'GET')) continue;
    if (!(await capabilities.has(id))) continue;
    await send(toCall(id, product.id, newId('unknown')));
  }
}

function toCall(id: OperationId, productId: string, unknownId: string): Call {
  const { method, path } = operations[id];
  const target = path.replace('{productId}', encodeURIComponent(productId)).replace(/\{\w+\}/, unknownId);
  const nothing = { operation: 'increment', stock: 0 };
  if (id === 'updateInventory') return { method, target, json: nothing };
  if (id === 'batchUpdateInventory')
    return { method, target, json: { updates: [{ product_id: productId, ...nothing }] } };
  return { method, target };
}
