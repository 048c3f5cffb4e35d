import type { Answer } from './answer.ts';
import type { Caller } from './call.ts';

/** One call as it was sent, with what came back. The token is not part of it. */
export interface Exchange {
  /** In words: `PATCH /products/prod_1/inventory as sales`. */
  readonly request: string;
  readonly method: string;
  /** A path below the base URL, or an absolute address. */
  readonly target: string;
  readonly as: Caller;
  /** Without `Authorization`. */
  readonly headers: Readonly<Record<string, string>>;
  /** An `Authorization` that the check made up in place of a token. */
  readonly madeUpAuthorization?: string;
  /** As it was sent; of bytes only how many. */
  readonly body: string | undefined;
  readonly bytes?: Uint8Array;
  /** Its answer goes on as long as it is open: it can neither be left out nor sent once more. */
  readonly isStream?: true;
  /** Filled in when the answer is there, so that exchanges stand in the order in which they were sent. */
  outcome?: Answer | { readonly failure: string };
}
