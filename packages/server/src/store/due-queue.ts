import { Heap } from 'heap-js';
import type { DueHold } from './inventory-store.ts';

interface Deadline extends DueHold {
  readonly atMs: number;
}

/**
 * Which hold falls due next. A hold that was renewed or closed leaves its old deadline behind; `isCurrent` tells which
 * deadlines still stand, and the others are dropped when they come to the front.
 */
export function createDueQueue(isCurrent: (deadline: Deadline) => boolean) {
  const queue = new Heap<Deadline>(compareDeadlines);

  /** The first deadline that still stands. */
  function peek(): Deadline | undefined {
    for (let next = queue.peek(); next !== undefined; next = queue.peek()) {
      if (isCurrent(next)) return next;
      queue.pop();
    }
    return undefined;
  }

  return {
    add(deadline: Deadline): void {
      queue.push(deadline);
    },
    /** The first hold that is due, if any is; it stays first until it is settled. */
    findNext(nowMs: number): DueHold | undefined {
      const first = queue.peek();
      // Looked at first as it is: most of the time nothing is due, and to tell what stands costs more.
      if (first === undefined || first.atMs > nowMs) return undefined;
      const next = peek();
      return next !== undefined && next.atMs <= nowMs ? next : undefined;
    },
    nextAtMs: (): number | undefined => peek()?.atMs,
  };
}

/** By time, and where it is the same in an order that does not depend on when the deadlines came. */
function compareDeadlines(a: Deadline, b: Deadline): number {
  return (
    a.atMs - b.atMs || compareText(a.productId, b.productId) || compareText(a.reservationId, b.reservationId)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
