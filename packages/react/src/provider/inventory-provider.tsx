import { toInventory } from '@onhand/sdk';
import { QueryClient, QueryClientContext, QueryClientProvider } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect, useMemo } from 'react';
import { expireLists, writeInventory } from '../queries/write-inventory.ts';
import { type InventoryContext, toInventoryContext } from './inventory-context.ts';
import type { InventorySource } from './inventory-source.ts';

const ReactContext = createContext<InventoryContext | undefined>(undefined);

/** What the hooks below a provider work with. */
export interface InventoryProviderProps {
  /** The manager of this server and user. Another one begins anew: nothing that one user read is shown to another. */
  readonly manager: InventorySource;
  /** Where readings are kept; the `QueryClient` of a provider around this one unless given, or else one of its own. */
  readonly queryClient?: QueryClient | undefined;
  readonly children?: ReactNode;
}

/**
 * Gives a manager to the hooks below. Make the manager once for each user, outside of what renders.
 *
 * @example
 * <InventoryProvider manager={inventory}>
 *   <InventoryManagementPage productId="prod_789" />
 * </InventoryProvider>
 */
export function InventoryProvider({ manager, queryClient, children }: InventoryProviderProps): ReactNode {
  const outer = useContext(QueryClientContext);
  const client = useMemo(() => queryClient ?? outer ?? new QueryClient(), [queryClient, outer]);
  const context = toInventoryContext(client, manager);
  useEffect(() => followManager(context), [context]);
  const inner = <ReactContext.Provider value={context}>{children}</ReactContext.Provider>;
  return client === outer ? inner : <QueryClientProvider client={client}>{inner}</QueryClientProvider>;
}

/** The manager that the provider around this component was given. */
export function useInventoryManager(): InventorySource {
  return useInventoryContext().scope.manager;
}

/** What the hooks share. */
export function useInventoryContext(): InventoryContext {
  const context = useContext(ReactContext);
  if (context === undefined) {
    throw new Error(
      'Failed to find the inventory manager: there is no InventoryProvider around this component. Add one.',
    );
  }
  return context;
}

/** Takes in what is changed by calls of the manager itself, until the returned function is called. */
function followManager({ scope }: InventoryContext): () => void {
  return scope.manager.on('inventoryUpdated', ({ productId, result }) => {
    if (!result.replayed) writeInventory(scope, toInventory(result));
    expireLists(scope, productId);
  });
}
