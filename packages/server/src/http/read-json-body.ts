import { limits } from '@onhand/spec';
import { bodyTooLarge, malformedBody } from './body-problem.ts';
import { HttpProblem } from './http-problem.ts';
import type { PlainRequest } from './plain-request.ts';

/** Reads a JSON body. Throws 413, 415 or 400, in this order, before a byte more than needed is read. */
export async function readJsonBody(request: PlainRequest): Promise<unknown> {
  if (Number(request.header('content-length') ?? 0) > limits.maxBodyBytes) throw bodyTooLarge();
  requireJson(request);
  return parseJson(await request.readBody());
}

const jsonMediaType = /^application\/json *(; *charset="?utf-8"? *)?;? *$/i;

function requireJson(request: PlainRequest): void {
  if (!jsonMediaType.test(request.header('content-type') ?? '')) {
    throw HttpProblem.of('unsupported-media-type', { detail: 'Send the body as application/json.' });
  }
  const encoding = request.header('content-encoding') ?? 'identity';
  if (encoding.toLowerCase() !== 'identity') {
    throw HttpProblem.of('unsupported-media-type', {
      detail: `Send the body without Content-Encoding; '${encoding}' is not read.`,
      headers: { 'accept-encoding': 'identity' },
    });
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(utf8.decode(bytes));
  } catch {
    throw malformedBody('The request body is not valid JSON.');
  }
}
