import type { Inventory } from '@onhand/spec';
import type { HistoryEntry } from '../answers/open-answers.ts';

/** The newest state of a product that is watched. */
export interface LiveUpdate {
  readonly productId: string;
  readonly inventory: Inventory;
  /** The change that led here, when the server told of it; absent from a snapshot and from what was read. */
  readonly change?: HistoryEntry;
  /**
   * How many changes led here from the update before, beside `change`, whose entries nobody is given: 0 as long as the server
   * tells of each. More where messages were lost, where the connection was gone for too long, with `polling`, and for who takes
   * the updates of `watch` slowly. The state has them all in it; the newest entries of `history` tell what they were.
   */
  readonly missedChanges: number;
  /** `snapshot`: the first that this listener is given of the product, or the first of a world begun anew. */
  readonly type: 'snapshot' | 'updated';
  /** Told by the server, read because messages were lost, or read where there is no stream. */
  readonly source: 'realtime' | 'catch-up' | 'poll';
}
