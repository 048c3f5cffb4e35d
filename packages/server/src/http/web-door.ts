/** The door of web standards: a `Request` becomes plain values, and a plain answer a `Response`. */
import { limits } from '@onhand/spec';
import type { Answer } from './answer.ts';
import { bodyCutOff, bodyTooLarge } from './body-problem.ts';
import type { PlainRequest } from './plain-request.ts';
import { toStreamBody } from './stream-response.ts';

export function toPlainRequest(request: Request, ip: string | null): PlainRequest {
  const { origin, pathname, search } = new URL(request.url);
  let body: Promise<Uint8Array> | undefined;
  return {
    method: request.method,
    origin,
    pathname,
    search,
    ip,
    // Looked up only where somebody waits on it: it costs, and few do.
    get signal() {
      return request.signal;
    },
    header: (name) => request.headers.get(name),
    readBody() {
      body ??= readBounded(request);
      return body;
    },
  };
}

const encoder = new TextEncoder();

/** The signal ends a stream; other answers are whole by now, and say how long they are as they would over a network. */
export function toResponse({ status, headers, body, stream }: Answer, signal?: AbortSignal): Response {
  if (stream !== undefined) return new Response(toStreamBody(stream, signal), { status, headers });
  if (body === null) return new Response(null, { status, headers });
  const bytes = encoder.encode(body);
  return new Response(bytes, {
    status,
    headers: { ...headers, 'content-length': String(bytes.byteLength) },
  });
}

/** A body that says how long it is was let in by that; any other is read piece by piece, and dropped once it is too large. */
async function readBounded(request: Request): Promise<Uint8Array> {
  const declaredBytes = Number(request.headers.get('content-length') ?? Number.NaN);
  if (!Number.isNaN(declaredBytes)) return readWhole(request);
  const reader = request.body?.getReader();
  if (!reader) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let length = 0;
  while (true) {
    const { done, value } = await reader.read().catch(cutOff);
    if (done) break;
    length += value.byteLength;
    if (length > limits.maxBodyBytes) {
      // Not waited for: a stream that somebody else reads too settles only when both have let go of it.
      reader.cancel().catch(() => undefined);
      throw bodyTooLarge();
    }
    chunks.push(value);
  }
  return joinChunks(chunks, length);
}

async function readWhole(request: Request): Promise<Uint8Array> {
  const bytes = await request.arrayBuffer().catch(cutOff);
  if (bytes.byteLength > limits.maxBodyBytes) throw bodyTooLarge();
  return new Uint8Array(bytes);
}

function joinChunks(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const joined = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    joined.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return joined;
}

function cutOff(): never {
  throw bodyCutOff();
}
