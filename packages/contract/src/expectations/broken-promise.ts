import type { Exchange } from '../client/exchange.ts';

/** What goes with the message. */
interface Shown {
  readonly exchanges?: readonly Exchange[];
  readonly path?: string | undefined;
  /** What made the sending fail. */
  readonly cause?: unknown;
}

/** Thrown by a check when the server does not keep the promise; the message says what was expected and what came. */
export class BrokenPromise extends Error {
  override readonly name = 'BrokenPromise';
  /** The exchanges that show it, when they are not simply all exchanges of the check. */
  readonly exchanges: readonly Exchange[] | undefined;
  /** How the generator came to the sequence that shows it. */
  readonly path: string | undefined;

  constructor(message: string, shown: Shown = {}) {
    super(message, { cause: shown.cause });
    this.exchanges = shown.exchanges;
    this.path = shown.path;
  }
}
