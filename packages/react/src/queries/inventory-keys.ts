/**
 * The beginnings of the query keys, by what is read: for `invalidateQueries` and the like. A whole key also says which filters
 * and whose reading it is.
 *
 * @example
 * await queryClient.invalidateQueries({ queryKey: inventoryKeys.history('prod_789') });
 */
export const inventoryKeys = {
  all: ['onhand'],
  inventory: (productId: string) => ['onhand', 'inventory', productId],
  product: (productId: string) => ['onhand', 'product', productId],
  history: (productId: string) => ['onhand', 'history', productId],
  products: ['onhand', 'products'],
  lowStock: ['onhand', 'low-stock'],
  /** Of mutations. */
  changes: (productId: string) => ['onhand', 'changes', productId],
} as const;
