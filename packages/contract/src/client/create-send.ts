import { BrokenPromise } from '../expectations/broken-promise.ts';
import type { Answer } from './answer.ts';
import type { Call, Caller, Send } from './call.ts';
import type { Exchange } from './exchange.ts';
import { hideTokens } from './hide-tokens.ts';
import type { Transcript } from './transcript.ts';

/** What a sender needs to know of the server. */
export interface SendOptions {
  readonly baseUrl: string;
  readonly fetch: (request: Request) => Promise<Response>;
  readonly tokens: ReadonlyMap<Caller, string>;
  readonly timeoutMs: number;
}

/** Is told of every answer, as soon as it is there. */
export type See = (exchange: Exchange, answer: Answer) => void;

/** A sender that writes every exchange into the transcript. */
export function createSend(options: SendOptions, transcript: Transcript, see: See = () => {}): Send {
  return async (call) => {
    const exchange = describeCall(call);
    transcript.record(exchange);
    const answer = await exchangeOnce(options, call, exchange.request).catch((error: unknown) => {
      const failure = hideTokens(describeFailure(error), options.tokens);
      exchange.outcome = { failure };
      throw new BrokenPromise(`Got no answer to ${exchange.request}: ${failure}`);
    });
    exchange.outcome = answer;
    see(exchange, answer);
    return answer;
  };
}

async function exchangeOnce(options: SendOptions, call: Call, request: string): Promise<Answer> {
  const url = call.target.startsWith('/') ? `${options.baseUrl}${call.target}` : call.target;
  const headers = new Headers(call.headers);
  const token = options.tokens.get(call.as ?? 'admin');
  if (token !== undefined && !headers.has('authorization')) headers.set('authorization', `Bearer ${token}`);
  if (call.json !== undefined && !headers.has('content-type'))
    headers.set('content-type', 'application/json');

  const method = call.method ?? 'GET';
  const response = await options.fetch(
    new Request(url, {
      method,
      headers,
      body: call.json === undefined ? (call.bytes ?? null) : JSON.stringify(call.json),
      redirect: 'manual',
      signal: AbortSignal.timeout(options.timeoutMs),
    }),
  );
  const text = await response.text();
  const { status, headers: received } = response;
  return { request, method, url, status, headers: received, text, body: parseJson(text) };
}

function describeCall(call: Call): Exchange {
  const caller = call.as ?? 'admin';
  const headers = Object.entries(call.headers ?? {}).filter(
    ([name]) => name.toLowerCase() !== 'authorization',
  );
  return {
    request: `${call.method ?? 'GET'} ${call.target} as ${caller}`,
    headers: Object.fromEntries(headers),
    body: call.bytes === undefined ? JSON.stringify(call.json) : `(${call.bytes.byteLength} bytes)`,
  };
}

/** The reason of a failed fetch stands in its cause: the error itself says only "fetch failed". */
function describeFailure(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message} (${error.cause.message})` : error.message;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON is an answer too: whoever needs JSON finds `undefined` and says so.
    return undefined;
  }
}
