/** What a retry costs. A call that is answered earns 1, so that ten of them pay for one retry. */
const cost = 10;

/**
 * How many retries may still be made before calls succeed again. In an outage every client would otherwise send each call as
 * often as it may, and keep down what tries to come back.
 */
export class RetryBudget {
  readonly #size: number;
  #left: number;

  /** @param size Retries that may be made while none of the calls is answered. */
  constructor(size: number) {
    this.#size = size * cost;
    this.#left = this.#size;
  }

  /** Spends one retry, if there is one. */
  take(): boolean {
    if (this.#left < cost) return false;
    this.#left -= cost;
    return true;
  }

  /** A call was answered: what it spent comes back, or else it earns a little. */
  settle(spent: number): void {
    this.#left = Math.min(this.#size, this.#left + (spent * cost || 1));
  }
}
