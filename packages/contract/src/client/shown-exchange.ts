import type { Caller } from './call.ts';
import type { Exchange } from './exchange.ts';
import { hideTokens } from './hide-tokens.ts';

/** One call and its answer, as plain data for a report. It holds no token. */
export interface ShownExchange {
  readonly method: string;
  /** A path below the base URL, or an absolute address. */
  readonly target: string;
  /** Whose token it carried. */
  readonly as: Caller;
  /** The headers that the check set. */
  readonly headers: Readonly<Record<string, string>>;
  /** As it was sent, or how many bytes; `null` when there was none. */
  readonly body: string | null;
  /** The same as base64 when it was sent as bytes and is short. */
  readonly bodyBase64: string | null;
  readonly answer:
    | {
        readonly status: number;
        readonly headers: Readonly<Record<string, string>>;
        readonly body: string;
      }
    /** Why there was no answer. */
    | { readonly failure: string };
}

/** More bytes than these are not shown. */
const mostBytes = 2_048;

/** The exchange as a report shows it. */
export function toShownExchange(exchange: Exchange, tokens: ReadonlyMap<string, string>): ShownExchange {
  const hide = (text: string) => hideTokens(text, tokens);
  const hideAll = (headers: Iterable<readonly [string, string]>) =>
    Object.fromEntries([...headers].map(([name, value]) => [name, hide(value)]));
  const { method, target, as, headers, madeUpAuthorization, body, bytes, outcome } = exchange;
  const sent = Object.entries(headers);
  if (madeUpAuthorization !== undefined) sent.push(['authorization', madeUpAuthorization]);
  return {
    method,
    target: hide(target),
    as,
    headers: hideAll(sent),
    body: body === undefined ? null : hide(body),
    bodyBase64: bytes === undefined || bytes.length > mostBytes ? null : btoa(String.fromCharCode(...bytes)),
    answer: showAnswer(outcome),
  };

  function showAnswer(answer: Exchange['outcome']): ShownExchange['answer'] {
    if (answer === undefined) return { failure: 'no answer yet' };
    if ('failure' in answer) return { failure: hide(answer.failure) };
    return { status: answer.status, headers: hideAll(answer.headers), body: hide(answer.text) };
  }
}
