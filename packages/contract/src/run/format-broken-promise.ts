import type { Check } from '../checks/check.ts';
import type { Exchange } from '../client/exchange.ts';
import { formatTranscript } from '../client/format-transcript.ts';
import { hideTokens } from '../client/hide-tokens.ts';

/** What there is to say about a promise that was not kept. */
export interface BrokenPromiseDetails {
  readonly check: Check;
  readonly sentence: string;
  readonly exchanges: readonly Exchange[];
  /** How many others there were that changed nothing. */
  readonly leftOut: number;
  readonly tokens: ReadonlyMap<string, string>;
}

/** The sentence, and the whole message: what, where it is written, why it matters, and what was said. */
export function formatBrokenPromise({ check, sentence, exchanges, leftOut, tokens }: BrokenPromiseDetails): {
  sentence: string;
  message: string;
} {
  const message = [
    sentence,
    '',
    `The promise: the server ${check.promise}.`,
    `Written in:  ${check.source}`,
    `It matters:  ${check.why}`,
    '',
    leftOut === 0 ? 'What was said:' : `What was said, without ${leftOut} requests that changed nothing:`,
    formatTranscript(exchanges),
  ].join('\n');
  return { sentence: hideTokens(sentence, tokens), message: hideTokens(message, tokens) };
}
