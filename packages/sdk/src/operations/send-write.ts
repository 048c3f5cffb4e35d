import type { ApiRequest } from '../transport/api-request.ts';
import type { Exchange } from '../transport/exchange.ts';
import type { Transport } from '../transport/transport.ts';
import type { WriteOptions, WriteReceipt } from './write-options.ts';

/** Sends a write with its key, the same one however many attempts it takes, and tells how it went. */
export async function sendWrite<Body>(
  transport: Transport,
  request: ApiRequest<Body>,
  options: WriteOptions,
): Promise<WriteReceipt & { readonly result: Exchange<Body> }> {
  const idempotencyKey = transport.resolveKey(options.idempotencyKey, request.intent);
  const headers: Record<string, string> = { ...request.headers, 'idempotency-key': idempotencyKey };
  if (request.body !== undefined) headers['content-type'] = 'application/json';
  const result = await transport.exchange({ ...request, headers, idempotencyKey }, options);
  const replayed = result.isShared ?? result.answer?.headers.get('idempotent-replayed') === 'true';
  return { result, idempotencyKey, replayed };
}
