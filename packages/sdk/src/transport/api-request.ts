/** One request as plain data, so that every attempt sends the very same bytes. */
export interface ApiRequest<Body> {
  /** What it is for, to follow "Failed to" in messages. */
  readonly intent: string;
  readonly method: string;
  /** Path and query below the base URL, encoded. */
  readonly path: string;
  /** The path with its parameters by name, for measurements: there are few different ones. */
  readonly template?: string | undefined;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** The key that makes repeating it safe; every write has one, and nothing else has. */
  readonly idempotencyKey?: string;
  /** Whether the JSON of an answer of success holds what it must; anything else counts as unreadable. */
  readonly isExpected: (body: unknown) => body is Body;
}

/** An answer whose body has arrived whole. */
export interface RawAnswer {
  readonly status: number;
  readonly headers: Headers;
  /** Absent when it was larger than any answer of the API. */
  readonly text: string | undefined;
}
