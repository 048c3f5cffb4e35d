import type { StoreImage } from '../store/store-image.ts';
import type { ClockSetting } from './control-clock.ts';
import { ControlError } from './control-error.ts';

/** A namespace at one moment: all that its answers depend on. */
export interface Snapshot {
  readonly image: StoreImage;
  readonly clock: ClockSetting;
  readonly idPosition: number;
}

const maxKept = 100;

/** Keeps the last 100 snapshots by id. */
export function createSnapshots() {
  const kept = new Map<string, Snapshot>();
  let nextId = 1;

  return {
    add(snapshot: Snapshot): string {
      const [oldest] = kept.keys();
      if (kept.size >= maxKept && oldest !== undefined) kept.delete(oldest);
      const id = `snapshot-${nextId++}`;
      kept.set(id, snapshot);
      return id;
    },
    find(id: string): Snapshot {
      const snapshot = kept.get(id);
      if (snapshot === undefined) throw new ControlError('not-found', `There is no snapshot '${id}'.`);
      return snapshot;
    },
  };
}
