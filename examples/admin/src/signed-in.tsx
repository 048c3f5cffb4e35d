import { InventoryProvider } from '@onhand/react';
import { InventoryManager } from '@onhand/sdk';
import { QueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';

interface SignedInProps {
  readonly apiUrl: string;
  readonly token: string;
  readonly children: (manager: InventoryManager) => ReactNode;
}

/** One manager and one memory for each user: whoever signs in next begins with nothing. */
export function SignedIn({ apiUrl, token, children }: SignedInProps) {
  const [{ manager, queryClient }] = useState(() => ({
    manager: new InventoryManager({ baseUrl: apiUrl, accessToken: token }),
    queryClient: new QueryClient(),
  }));
  return (
    <InventoryProvider manager={manager} queryClient={queryClient}>
      {children(manager)}
    </InventoryProvider>
  );
}
