import { guardCache } from './cache/guard-cache.ts';
import { InventoryCache } from './cache/inventory-cache.ts';
import type { Emit } from './events/event-source.ts';
import type { InventoryContext } from './inventory-context.ts';
import type { ResolvedOptions } from './manager-options.ts';
import type { Hooks } from './transport/hooks.ts';
import { createTransport } from './transport/transport.ts';

/** Puts together what operations and workflows work with. */
export function createContext({ cache: memory, ...settings }: ResolvedOptions, emit: Emit): InventoryContext {
  const cache = new InventoryCache(memory, { now: settings.runtime.now, server: settings.baseUrl });
  const { tokens, isSameUser } = guardCache(cache, settings, memory.principal !== undefined);
  const hooks: Hooks[] = [
    ...settings.hooks,
    { onRetry: (attempt, notice) => emit('retry', { ...attempt, ...notice }) },
  ];
  return {
    transport: createTransport({ ...settings, hooks }, tokens),
    cache,
    isSameUser,
    emit,
    tokens,
    settings,
  };
}
