/** One request of a real client and what it was answered, as they passed by. */
export interface WatchedExchange {
  readonly method: string;
  /** Below the base path, without the query: `/products/prod_1/inventory`. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** The request's headers, without `Authorization`. */
  readonly headers: Headers;
  /** Stands for whoever sent it: the same for the same token, and tells nothing of it. `undefined` without a token. */
  readonly actor: string | undefined;
  /** `undefined` when it was too long to keep. */
  readonly body: string | undefined;
  /** When it arrived and when its answer had been passed on, in milliseconds from any beginning. */
  readonly sentMs: number;
  readonly answeredMs: number;
  /** `undefined` when there was none. */
  readonly answer: WatchedAnswer | undefined;
}

/** What came back. */
interface WatchedAnswer {
  readonly status: number;
  readonly headers: Headers;
  /** `undefined` when it was too long to keep. */
  readonly text: string | undefined;
}

/** Something that one of the two sides got wrong. */
export interface Finding {
  readonly side: 'client' | 'server';
  /** The same for each time that the same thing goes wrong: `openapi`, `arithmetic`, `key-reused`. */
  readonly rule: string;
  /** What was expected and what came. */
  readonly sentence: string;
}

/** Looks at one exchange after another; what it saw before may be what makes the next one wrong. */
export type Rule = (exchange: WatchedExchange) => Finding[];
