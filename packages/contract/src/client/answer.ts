/** One answer of the server, read to its end. */
export interface Answer {
  /** What was asked, for messages: `PATCH /products/prod_1/inventory as sales`. */
  readonly request: string;
  readonly method: string;
  /** The absolute address that was asked. */
  readonly url: string;
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body read as JSON; `undefined` when it is not JSON. */
  readonly body: unknown;
}
