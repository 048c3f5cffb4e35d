import { BrokenPromise } from '../expectations/broken-promise.ts';
import type { Answer } from './answer.ts';
import { byteOrderMark } from './byte-order-mark.ts';
import type { Call, Caller, Send } from './call.ts';
import type { Exchange } from './exchange.ts';
import { hideTokens } from './hide-tokens.ts';
import { isReset } from './is-reset.ts';
import type { Transcript } from './transcript.ts';

/** What a sender needs to know of the server. */
export interface SendOptions {
  readonly baseUrl: string;
  readonly fetch: (request: Request) => Promise<Response>;
  readonly tokens: ReadonlyMap<Caller, string>;
  /** What no text may hold; the tokens when absent. */
  readonly secrets?: ReadonlyMap<string, string>;
  readonly timeoutMs: number;
  /** Gives up what is being asked, and everything that would be asked afterwards. */
  readonly signal?: AbortSignal | undefined;
}

/** Is told of every answer, as soon as it is there. */
export type See = (exchange: Exchange, answer: Answer) => void;

/** A sender that writes every exchange into the transcript. */
export function createSend(options: SendOptions, transcript: Transcript, see: See = () => {}): Send {
  return async (call) => {
    const exchange = describeCall(call);
    transcript.record(exchange);
    const answer = await exchangeOnce(options, call, exchange.request).catch((error: unknown) => {
      const failure = hideTokens(describeFailure(error), options.secrets ?? options.tokens);
      exchange.outcome = { failure };
      throw new BrokenPromise(`Got no answer to ${exchange.request}: ${failure}`, { cause: error });
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
  const body = call.json === undefined ? (call.bytes ?? null) : JSON.stringify(call.json);
  const attempt = async () =>
    within(options, async (signal) => {
      const request = new Request(url, { method, headers, body, redirect: 'manual', signal });
      const response = await options.fetch(request);
      return { response, text: await readText(response) };
    });
  const { response, text } = await attempt().catch((error: unknown) => {
    if (method === 'GET' && isReset(error)) return attempt();
    throw error;
  });
  const { status, headers: received } = response;
  return { request, method, url, status, headers: received, text, body: parseJson(text) };
}

/** As it is: `text()` would hide a mark at the beginning that other clients stumble over. */
const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

/** A stream that should have been refused has no end to wait for. */
async function readText(response: Response): Promise<string> {
  if (!response.headers.get('content-type')?.startsWith('text/event-stream'))
    return utf8.decode(await response.arrayBuffer());
  await response.body?.cancel();
  return '';
}

/** `AbortSignal.timeout` would keep the request, and a connection with it, until its time has come, long after the answer. */
async function within<Result>(
  { timeoutMs, signal }: SendOptions,
  ask: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const limit = new AbortController();
  const giveUp = () =>
    limit.abort(new DOMException('The operation was aborted due to timeout', 'TimeoutError'));
  const timer = setTimeout(giveUp, timeoutMs);
  try {
    return await ask(signal === undefined ? limit.signal : AbortSignal.any([limit.signal, signal]));
  } finally {
    clearTimeout(timer);
  }
}

function describeCall(call: Call): Exchange {
  const { method = 'GET', target, as = 'admin', headers = {} } = call;
  const isAuthorization = (name: string) => name.toLowerCase() === 'authorization';
  const madeUp = Object.entries(headers).find(([name]) => isAuthorization(name));
  return {
    request: `${method} ${target} as ${as}`,
    method,
    target,
    as,
    headers: Object.fromEntries(Object.entries(headers).filter(([name]) => !isAuthorization(name))),
    ...(madeUp !== undefined && { madeUpAuthorization: madeUp[1] }),
    ...(call.bytes !== undefined && { bytes: call.bytes }),
    body: call.bytes === undefined ? JSON.stringify(call.json) : `(${call.bytes.byteLength} bytes)`,
  };
}

/** The reason of a failed fetch stands in its cause: the error itself says only "fetch failed". */
function describeFailure(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message} (${wordsOf(error.cause)})` : error.message;
}

/** A name with several addresses fails once for each, and the error of all of them has no words of its own. */
function wordsOf(cause: Error): string {
  if (cause.message !== '') return cause.message;
  return 'code' in cause ? String(cause.code) : cause.name;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.startsWith(byteOrderMark) ? text.slice(byteOrderMark.length) : text);
  } catch {
    // Not JSON is an answer too: whoever needs JSON finds `undefined` and says so.
    return undefined;
  }
}
