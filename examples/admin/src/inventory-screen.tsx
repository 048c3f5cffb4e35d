import { InventoryManagementPage, useProduct } from '@onhand/react';
import type { InventoryManager } from '@onhand/sdk';
import { useEffect } from 'react';
import { useRights } from './use-rights.ts';
import { useTitle } from './use-title.ts';

interface InventoryScreenProps {
  readonly productId: string;
  readonly manager: InventoryManager;
  readonly role: string | undefined;
  readonly onSignIn: () => void;
}

export function InventoryScreen({ productId, manager, role, onSignIn }: InventoryScreenProps) {
  useTitle(useProduct(productId)?.name ?? productId);
  // Going back, the browser finds the place in the list by itself.
  useEffect(() => {
    scrollTo(0, 0);
  }, []);
  const rights = useRights(manager, role);
  return (
    <InventoryManagementPage {...rights} productId={productId} back={{ href: '#/' }} onSignIn={onSignIn} />
  );
}
