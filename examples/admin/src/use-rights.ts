import type { InventoryManager } from '@onhand/sdk';
import { useQuery } from '@tanstack/react-query';

/** What the page may offer to somebody. */
export interface Rights {
  readonly canAdjust: boolean;
  readonly canSeeHistory: boolean;
  /** How much one change may move. */
  readonly limits: { readonly max_stock: number; readonly max_single_adjustment: number | null } | undefined;
}

/** Before it is known: what is shown can be looked at already. */
const none: Rights = { canAdjust: false, canSeeHistory: false, limits: undefined };

/**
 * What the server's rules let a role do; nothing until they have been asked for. Where they cannot be read or say nothing of the
 * role, all is offered: the server judges each request anyway.
 */
export function useRights(manager: InventoryManager, role: string | undefined): Rights {
  const { data, isPending } = useQuery({
    queryKey: ['rules'],
    queryFn: () => manager.rules({ deadlineMs: 3_000 }),
    staleTime: Number.POSITIVE_INFINITY,
    networkMode: 'always',
    retry: false,
  });
  if (isPending) return none;
  const permissions = Object.entries(data?.permissions ?? {}).find(([known]) => known === role)?.[1];
  return {
    canAdjust: permissions?.includes('adjust') ?? true,
    canSeeHistory: permissions?.includes('history_view') ?? true,
    limits: data,
  };
}
