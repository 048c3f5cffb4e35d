import type { LiveStatus, LiveUpdate } from '@onhand/sdk';
import { createLiveWorld, snapshot, stateAt } from './live-world.ts';

type World = ReturnType<typeof createLiveWorld>;

/** Subscribes, and keeps what is told. */
export function listen(
  { inventory }: World,
  productIds: string | readonly string[] = 'mug',
  signal?: AbortSignal,
) {
  const updates: LiveUpdate[] = [];
  const statuses: LiveStatus[] = [];
  const errors: unknown[] = [];
  const subscription = inventory.subscribe(productIds, (update) => void updates.push(update), {
    signal,
    onStatus: (status) => void statuses.push(status),
    onError: (error) => void errors.push(error),
  });
  return {
    subscription,
    updates,
    statuses,
    errors,
    versions: () => updates.map(({ inventory: { version } }) => version),
  };
}

/** A subscription whose stream has told the first state of each product. */
export async function listenLive(world = createLiveWorld(), productIds: string | readonly string[] = 'mug') {
  const heard = listen(world, productIds);
  const stream = await world.socket();
  for (const id of [productIds].flat()) stream.tell(snapshot(10, stateAt(1, { id })));
  await world.clock.settle();
  return { ...world, ...heard, stream, world };
}
