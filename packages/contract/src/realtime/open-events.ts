import type { Answer } from '../client/answer.ts';
import type { Exchange } from '../client/exchange.ts';
import { hideTokens } from '../client/hide-tokens.ts';
import { BrokenPromise } from '../expectations/broken-promise.ts';
import { expectStatus } from '../expectations/expect-status.ts';
import { createInbox, toHeardMessage } from './inbox.ts';
import { createEventParser } from './parse-events.ts';
import { type Stream, type StreamOrder, toOpener, toStreamTarget } from './stream.ts';
import type { StreamAccess } from './stream-access.ts';

const transport = 'server-sent events';

/**
 * Opens a stream over server-sent events.
 *
 * @throws BrokenPromise when it is refused.
 */
export async function openEvents(order: StreamOrder, access: StreamAccess): Promise<Stream> {
  const { options, transcript } = access;
  const target = toStreamTarget(order);
  const { as, headers: own } = toOpener(order);
  const headers: Record<string, string> = { accept: 'text/event-stream', ...own };
  if (order.lastEventId !== undefined) headers['last-event-id'] = String(order.lastEventId);
  const request = `GET ${target} as ${as}`;
  const exchange: Exchange = {
    request,
    method: 'GET',
    target,
    as,
    headers,
    body: undefined,
    isStream: true,
  };
  transcript.record(exchange);

  const ending = new AbortController();
  const late = setTimeout(
    () => ending.abort(new Error(`no answer within ${options.timeoutMs} ms`)),
    options.timeoutMs,
  );
  const response = await ask().catch((error: unknown) => {
    const failure = hideTokens(error instanceof Error ? error.message : String(error), options.secrets);
    exchange.outcome = { failure };
    throw new BrokenPromise(`Got no answer to ${request}: ${failure}`, { cause: error });
  });
  clearTimeout(late);

  const inbox = createInbox(transport, options.timeoutMs);
  let text = '';
  const answer: Answer = {
    request,
    method: 'GET',
    url: `${options.baseUrl}${target}`,
    status: response.status,
    headers: response.headers,
    // What has come so far, whenever somebody looks.
    get text() {
      return text;
    },
    body: undefined,
  };
  exchange.outcome = answer;
  access.see(exchange, answer);
  expectStatus(answer, 200);
  void read().catch(() => inbox.end({ code: undefined, reason: '' }));
  const { readUntil, readToEnd } = inbox;
  return { transport, readUntil, readToEnd, close: () => ending.abort(new Error('closed')) };

  async function ask(): Promise<Response> {
    const token = order.token === undefined ? options.tokens.get('admin') : undefined;
    const sent = new Headers(headers);
    if (token !== undefined) sent.set('authorization', `Bearer ${token}`);
    const { signal } = ending;
    return options.fetch(new Request(answerUrl(), { headers: sent, redirect: 'manual', signal }));
  }

  function answerUrl(): string {
    return `${options.baseUrl}${target}`;
  }

  async function read(): Promise<void> {
    const parse = createEventParser();
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    ending.signal.addEventListener('abort', () => void reader?.cancel().catch(() => undefined));
    for (let piece = await reader?.read(); piece?.done === false; piece = await reader?.read()) {
      text += piece.value;
      for (const { event, id, data } of parse(piece.value)) {
        const message = toHeardMessage(data, id);
        if (event === 'close') {
          inbox.end({ code: Number(message.body.code), reason: String(message.body.reason) });
          continue;
        }
        access.hear(exchange, message);
        inbox.put(message);
      }
    }
    inbox.end({ code: undefined, reason: '' });
  }
}
