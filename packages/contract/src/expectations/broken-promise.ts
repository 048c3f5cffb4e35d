import type { Exchange } from '../client/exchange.ts';

/** Thrown by a check when the server does not keep the promise; the message says what was expected and what came. */
export class BrokenPromise extends Error {
  override readonly name = 'BrokenPromise';
  /** The exchanges that show it, when they are not simply all exchanges of the check. */
  readonly exchanges: readonly Exchange[] | undefined;

  constructor(message: string, exchanges?: readonly Exchange[]) {
    super(message);
    this.exchanges = exchanges;
  }
}
