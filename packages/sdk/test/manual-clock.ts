import { setImmediate } from 'node:timers/promises';

interface Timer {
  readonly dueMs: number;
  readonly callback: () => void;
}

/** A clock that moves only when a test says so, and knows which timers are still set. */
export class ManualClock {
  #nowMs = Date.parse('2026-01-15T10:30:00.000Z');
  readonly #timers = new Set<Timer>();
  /** Every delay that was asked for, in order. */
  readonly delaysMs: number[] = [];

  readonly now = () => this.#nowMs;

  readonly schedule = (callback: () => void, delayMs: number) => {
    const timer = { dueMs: this.#nowMs + delayMs, callback };
    this.delaysMs.push(delayMs);
    this.#timers.add(timer);
    return () => void this.#timers.delete(timer);
  };

  /** How many timers are set. */
  get pending(): number {
    return this.#timers.size;
  }

  /** Lets everything that can happen now happen. */
  async settle(): Promise<void> {
    await setImmediate();
  }

  /** Moves on, and fires what becomes due on the way, in its order. */
  async advance(byMs: number): Promise<void> {
    const endMs = this.#nowMs + byMs;
    await this.settle();
    for (let next = this.#nextDue(endMs); next !== undefined; next = this.#nextDue(endMs)) {
      this.#nowMs = Math.max(this.#nowMs, next.dueMs);
      this.#timers.delete(next);
      next.callback();
      await this.settle();
    }
    this.#nowMs = endMs;
  }

  #nextDue(endMs: number): Timer | undefined {
    return [...this.#timers].filter(({ dueMs }) => dueMs <= endMs).sort((a, b) => a.dueMs - b.dueMs)[0];
  }
}
