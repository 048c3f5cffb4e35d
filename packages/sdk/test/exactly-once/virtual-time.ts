import { setImmediate } from 'node:timers/promises';

interface Timer {
  readonly dueMs: number;
  readonly callback: () => void;
}

/** Time that passes only while nobody is at work: it jumps to the next timer. */
export class VirtualTime {
  #nowMs = Date.parse('2026-01-15T10:30:00.000Z');
  readonly #timers = new Set<Timer>();
  #busy = 0;

  readonly now = () => this.#nowMs;

  readonly schedule = (callback: () => void, delayMs: number) => {
    const timer = { dueMs: this.#nowMs + delayMs, callback };
    this.#timers.add(timer);
    return () => void this.#timers.delete(timer);
  };

  /** Time stands still meanwhile. */
  async work<Value>(task: () => Promise<Value>): Promise<Value> {
    this.#busy++;
    try {
      return await task();
    } finally {
      this.#busy--;
    }
  }

  /** Lets time pass until the promise has settled. */
  async until<Value>(promise: Promise<Value>): Promise<Value> {
    let isOver = false;
    const over = () => {
      isOver = true;
    };
    promise.then(over, over);
    while (!isOver) {
      await setImmediate();
      if (this.#busy === 0 && !isOver) this.#fireNext();
    }
    return promise;
  }

  #fireNext(): void {
    let next: Timer | undefined;
    for (const timer of this.#timers) if (next === undefined || timer.dueMs < next.dueMs) next = timer;
    if (next === undefined) return;
    this.#timers.delete(next);
    this.#nowMs = Math.max(this.#nowMs, next.dueMs);
    next.callback();
  }
}
