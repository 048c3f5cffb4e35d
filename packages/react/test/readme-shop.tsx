import { InventoryManagementPage, InventoryProvider, ProductList } from '@onhand/react';
import '@onhand/react/styles.css';
import type { InventoryManager } from '@onhand/sdk';
import { useState } from 'react';

export function Shop({ manager }: { manager: InventoryManager }) {
  const [productId, setProductId] = useState<string>();
  return (
    <InventoryProvider manager={manager}>
      {productId === undefined ? (
        <ProductList onSelect={({ id }) => setProductId(id)} />
      ) : (
        <InventoryManagementPage productId={productId} locale="en-GB" />
      )}
    </InventoryProvider>
  );
}
