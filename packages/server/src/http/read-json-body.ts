import { limits } from '@onhand/spec';
import { HttpProblem } from './http-problem.ts';

/** Reads a JSON body. Throws 413, 415 or 400, in this order, before a byte more than needed is read. */
export async function readJsonBody(request: Request): Promise<unknown> {
  const declaredBytes = Number(request.headers.get('content-length') ?? Number.NaN);
  if (declaredBytes > limits.maxBodyBytes) throw tooLarge();
  requireJson(request.headers);
  const bytes = Number.isNaN(declaredBytes)
    ? await readBounded(request)
    : await request.arrayBuffer().catch(cutOff);
  if (bytes.byteLength > limits.maxBodyBytes) throw tooLarge();
  return parseJson(bytes);
}

const jsonMediaType = /^application\/json *(; *charset="?utf-8"? *)?;? *$/i;

function requireJson(headers: Headers): void {
  if (!jsonMediaType.test(headers.get('content-type') ?? '')) {
    throw HttpProblem.of('unsupported-media-type', { detail: 'Send the body as application/json.' });
  }
  const encoding = headers.get('content-encoding') ?? 'identity';
  if (encoding.toLowerCase() !== 'identity') {
    throw HttpProblem.of('unsupported-media-type', {
      detail: `Send the body without Content-Encoding; '${encoding}' is not read.`,
      headers: { 'accept-encoding': 'identity' },
    });
  }
}

/** A body of unknown length is read piece by piece and dropped as soon as it is too large. */
async function readBounded(request: Request): Promise<Uint8Array> {
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
      throw tooLarge();
    }
    chunks.push(value);
  }
  return joinChunks(chunks, length);
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

const utf8 = new TextDecoder('utf-8', { fatal: true });

function parseJson(bytes: ArrayBuffer | Uint8Array): unknown {
  try {
    return JSON.parse(utf8.decode(bytes));
  } catch {
    throw malformedBody('The request body is not valid JSON.');
  }
}

function cutOff(): never {
  throw malformedBody('The request body ended before it was complete.');
}

function malformedBody(detail: string): HttpProblem {
  return HttpProblem.of('malformed-body', {
    detail,
    errors: [{ field: 'body', message: 'must be a JSON object in UTF-8' }],
  });
}

function tooLarge(): HttpProblem {
  return HttpProblem.of('payload-too-large', {
    detail: `The request body is larger than ${limits.maxBodyBytes} bytes.`,
  });
}
