import { InventoryManager, type InventoryManagerOptions } from '@onhand/sdk';
import { ManualClock } from './manual-clock.ts';
import { type SentRequest, type Step, scriptedFetch } from './scripted-fetch.ts';

/** A manager on a scripted network. */
export interface ScriptedManager {
  readonly inventory: InventoryManager;
  readonly clock: ManualClock;
  readonly sent: SentRequest[];
}

/** Makes a manager whose server follows a script, whose clock stands still and whose chance is always one half. */
export function createManager(
  steps: readonly [Step, ...Step[]],
  options: Partial<InventoryManagerOptions> = {},
): ScriptedManager {
  const clock = new ManualClock();
  const { fetch, sent } = scriptedFetch(...steps);
  let keys = 0;
  const inventory = new InventoryManager({
    baseUrl: 'https://shop.example/api',
    accessToken: 'secret-token',
    fetch,
    runtime: {
      now: clock.now,
      schedule: clock.schedule,
      random: () => 0.5,
      createKey: () => `key-${++keys}`,
    },
    ...options,
  });
  return { inventory, clock, sent };
}
