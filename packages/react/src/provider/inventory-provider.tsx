import { type QueryClient, QueryClientContext, QueryClientProvider } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext } from 'react';
import type { InventorySource } from './inventory-source.ts';

const SourceContext = createContext<InventorySource | undefined>(undefined);

/** What the hooks below a provider work with. */
export interface InventoryProviderProps {
  /** The manager of this server and user. Another one begins anew: nothing that one user read is shown to another. */
  readonly manager: InventorySource;
  /** Where readings are kept; the `QueryClient` of a provider around this one unless given. */
  readonly queryClient?: QueryClient | undefined;
  readonly children?: ReactNode;
}

/** Gives a manager to the hooks below. */
export function InventoryProvider({ manager, queryClient, children }: InventoryProviderProps): ReactNode {
  const outer = useContext(QueryClientContext);
  const client = queryClient ?? outer;
  if (client === undefined) {
    throw new Error(
      'Failed to set up InventoryProvider: there is no QueryClient. Pass queryClient, or put a QueryClientProvider around it.',
    );
  }
  return (
    <QueryClientProvider client={client}>
      <SourceContext.Provider value={manager}>{children}</SourceContext.Provider>
    </QueryClientProvider>
  );
}

/** The manager that the provider around this component was given. */
export function useInventoryManager(): InventorySource {
  const manager = useContext(SourceContext);
  if (manager === undefined) {
    throw new Error(
      'Failed to find the inventory manager: there is no InventoryProvider around this component. Add one.',
    );
  }
  return manager;
}
