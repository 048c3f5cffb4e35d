import type { Exchange } from './exchange.ts';

/** The exchanges of one check. */
export interface Transcript {
  /** In the order in which they were sent. The array that was read before a restart keeps what it holds. */
  readonly exchanges: readonly Exchange[];
  record(exchange: Exchange): void;
  restart(): void;
  /** Forgets all but the oldest so many. */
  cutTo(length: number): void;
}

/** An empty transcript. */
export function createTranscript(): Transcript {
  let exchanges: Exchange[] = [];
  return {
    get exchanges() {
      return exchanges;
    },
    record: (exchange) => {
      exchanges.push(exchange);
    },
    restart: () => {
      exchanges = [];
    },
    cutTo: (length) => {
      exchanges = exchanges.slice(0, length);
    },
  };
}
