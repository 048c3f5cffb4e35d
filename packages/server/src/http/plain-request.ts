/**
 * A request in plain values, whichever door it came through: a `Request` costs more to make and to read than a change
 * costs to judge.
 */
export interface PlainRequest {
  readonly method: string;
  /** Scheme and authority that it was sent to, such as `http://localhost:8000`, as its sender wrote them. */
  readonly origin: string;
  /** Percent-encoded and without dot segments, as `URL` writes it. */
  readonly pathname: string;
  /** With its `?`, or empty. */
  readonly search: string;
  /** The address of the client, where the door knows it. */
  readonly ip: string | null;
  /** Aborted when the client gives up, where the door knows it. */
  readonly signal?: AbortSignal;
  /** The value of a header by its name in lower case; fields of the same name are joined by commas. */
  header(name: string): string | null;
  /**
   * The bytes of the body, which is read once however often it is asked for, and only if it is. Rejects with a problem
   * for a body that breaks off (400) or is larger than the API takes (413), before more of it is kept than that.
   */
  readBody(): Promise<Uint8Array>;
}
