import { ConfigurationError } from '../errors/configuration-error.ts';
import { ProblemError } from '../errors/problem-error.ts';
import type { InventoryContext } from '../inventory-context.ts';
import type { ApiRequest, RawAnswer } from '../transport/api-request.ts';
import type { Exchange } from '../transport/exchange.ts';
import type { Failure } from '../transport/reading.ts';
import type { Transport } from '../transport/transport.ts';

const readMethods = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Answers a request of the typed client through the transport, with its token, key, retries and limits. What the API
 * describes, successes and problems, comes back as a response; everything else is thrown.
 */
export async function answerRequest(
  { transport, cache }: InventoryContext,
  request: Request,
): Promise<Response> {
  const apiRequest = await toApiRequest(transport, request);
  try {
    return toResponse(await transport.exchange(apiRequest, { signal: request.signal }));
  } finally {
    // Which products a write touched is not looked into.
    if (apiRequest.idempotencyKey !== undefined) cache.expireAll();
  }
}

async function toApiRequest(transport: Transport, request: Request): Promise<ApiRequest<unknown>> {
  const { method, url } = request;
  const intent = `call ${method} ${new URL(url).pathname}`;
  if (!url.startsWith(`${transport.baseUrl}/`)) {
    const rule = 'must be the one of the manager, whose token may not go elsewhere';
    throw new ConfigurationError({ intent, argument: 'baseUrl', rule });
  }
  const path = url.slice(transport.baseUrl.length);
  const headers = Object.fromEntries(request.headers);
  if (readMethods.includes(method)) return { intent, method, path, headers, isExpected: isJson };
  const idempotencyKey = transport.resolveKey(headers['idempotency-key'], intent);
  return {
    intent,
    method,
    path,
    headers: { ...headers, 'idempotency-key': idempotencyKey },
    body: await request.text(),
    idempotencyKey,
    isExpected: isJson,
  };
}

/** The types of the client promise what is in the body; whether it is JSON at all is all that is checked here. */
function isJson(body: unknown): body is unknown {
  return body !== undefined;
}

function toResponse(result: Exchange<unknown>): Response {
  const { text, status, headers } = result.ok ? result.answer : toDescribed(result);
  return new Response(text === '' ? null : text, { status, headers });
}

/** The answer of a failure that the API describes: a problem with a known code, or 304. */
function toDescribed({ answer, error }: Failure): RawAnswer {
  if (answer !== undefined && (answer.status === 304 || error instanceof ProblemError)) return answer;
  throw error;
}
