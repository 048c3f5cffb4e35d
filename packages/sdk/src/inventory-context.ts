import type { CacheGuard } from './cache/guard-cache.ts';
import type { InventoryMemory } from './cache/inventory-memory.ts';
import type { Emit } from './events/event-source.ts';
import type { RealtimeSettings } from './realtime/realtime-settings.ts';
import type { TokenSource } from './transport/token-source.ts';
import type { Transport } from './transport/transport.ts';
import type { TransportSettings } from './transport/transport-settings.ts';

/** What operations and workflows work with. */
export interface InventoryContext {
  readonly transport: Transport;
  readonly cache: InventoryMemory;
  readonly isSameUser: CacheGuard['isSameUser'];
  readonly emit: Emit;
  readonly tokens: TokenSource;
  /** Time and chance, how long a call may take unless it says so, and what streams are opened with. */
  readonly settings: Pick<TransportSettings, 'runtime' | 'timeoutMs' | 'deadlineMs' | 'retry' | 'fetch'> & {
    readonly realtime: RealtimeSettings;
  };
}
