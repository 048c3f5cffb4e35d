import type { CheckContext } from '../checks/check.ts';

/** The path of the product's history, as a list of one; of none where the server has no history. */
export async function historyOf({
  product,
  capabilities,
}: Pick<CheckContext, 'product' | 'capabilities'>): Promise<string[]> {
  return (await capabilities.has('listInventoryHistory')) ? [`${product.path}/history`] : [];
}
