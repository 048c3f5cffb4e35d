import type { Answer } from './answer.ts';

/** One call as it was sent, with what came back. The token is not part of it. */
export interface Exchange {
  readonly request: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
  /** Filled in when the answer is there, so that exchanges stand in the order in which they were sent. */
  outcome?: Answer | { readonly failure: string };
}
