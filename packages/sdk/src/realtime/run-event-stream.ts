import { createParser } from 'eventsource-parser';
import { hasFields } from '../answers/has-fields.ts';
import { isInventoryError } from '../errors/is-inventory-error.ts';
import { readAnswer } from '../transport/read-answer.ts';
import { readText } from '../transport/read-text.ts';
import { type RunStream, type StreamEnd, type StreamRequest, toStreamPath } from './stream.ts';

const intent = 'watch inventories';
/** Far more than any message, and than any answer that refuses. */
const maxChars = 4 * 1024 * 1024;

/** A stream over one long answer (server-sent events), for where sockets do not come through. */
export const runEventStream: RunStream = async (request) => {
  try {
    const response = await open(request, undefined);
    return await (response.ok ? listen(response, request) : {});
  } catch (error) {
    // What the platform throws is that the connection failed, and needs no words.
    return isInventoryError(error) ? { error } : {};
  }
};

/** Asks for the stream, once more with another token when the first is refused. Throws the error of an answer that refuses. */
async function open(request: StreamRequest, rejected: string | undefined): Promise<Response> {
  const { tokens, transport, settings } = request.context;
  const { now } = settings.runtime;
  const asker = { now, attempts: 1, failure: () => ({ intent, outcome: 'not-applied' }) as const };
  const token = await tokens.resolve(rejected, asker);
  request.signal.throwIfAborted();
  const path = toStreamPath(request);
  const response = await settings.fetch(transport.baseUrl + path, {
    headers: { accept: 'text/event-stream', authorization: `Bearer ${token}` },
    redirect: 'manual',
    signal: request.signal,
  });
  const { ok, status, headers } = response;
  if (ok) return response;
  const text = await readText(response, maxChars);
  const reading = readAnswer(
    { intent, method: 'GET', path, isExpected: isNothing },
    { status, headers, text },
    { ...asker, token },
  );
  if (reading.ok) return response;
  if (status === 401 && tokens.canRefresh && rejected === undefined) return open(request, token);
  throw reading.error;
}

/** An answer that refuses holds nothing else that is wanted. */
function isNothing(_body: unknown): _body is never {
  return false;
}

/** Passes each message on, until the answer ends. */
async function listen(response: Response, { hear, signal }: StreamRequest): Promise<StreamEnd> {
  const isStream = response.headers.get('content-type')?.startsWith('text/event-stream');
  const reader = response.body?.getReader();
  if (reader === undefined || !isStream) return {};
  // A `fetch` of one's own, or of a test, may have forgotten the signal by now.
  signal.addEventListener('abort', () => void reader.cancel().catch(() => {}), { once: true });
  let end: StreamEnd | undefined;
  const parser = createParser({
    maxBufferSize: maxChars,
    onEvent: ({ event, data }) => {
      if (event === 'close') end = { closeCode: parseCloseCode(data) };
      else if (event === undefined && end === undefined) hear(data);
    },
  });
  const decoder = new TextDecoder();
  for (;;) {
    const { done, value } = await reader.read();
    if (!done) parser.feed(decoder.decode(value, { stream: true }));
    if (!done && end === undefined) continue;
    await reader.cancel();
    return end ?? { closeCode: 1006 };
  }
}

/** The code that a server tells before it ends the answer. */
function parseCloseCode(data: string): number {
  const message: unknown = JSON.parse(data);
  return hasFields(message, { code: 'number' }) ? Number(message.code) : 1006;
}
