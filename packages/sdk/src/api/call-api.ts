import { toJsonBody } from '../arguments/to-json-body.ts';
import { toRoute } from '../arguments/to-route.ts';
import type { Moment } from '../cache/inventory-cache.ts';
import { ConfigurationError } from '../errors/configuration-error.ts';
import { ProblemError } from '../errors/problem-error.ts';
import type { InventoryContext } from '../inventory-context.ts';
import { sendWrite } from '../operations/send-write.ts';
import type { WriteReceipt } from '../operations/write-options.ts';
import { type QueryParameters, toQuery } from '../pages/to-query.ts';
import type { CallLimits } from '../transport/call-limits.ts';
import type { Exchange } from '../transport/exchange.ts';

/** What every operation may take, without its types. */
export interface AnyInit extends CallLimits {
  readonly params?: {
    readonly path?: Readonly<Record<string, unknown>>;
    readonly query?: QueryParameters;
    readonly header?: Readonly<Record<string, string | undefined>>;
  };
  readonly body?: unknown;
}

/** One call of an operation by its path, without its types. */
export interface ApiCall {
  readonly method: string;
  readonly path: string;
  readonly init: AnyInit;
}

/** A write by path that has ended, however it did. */
interface ApiWrite extends WriteReceipt {
  /** What was sent. */
  readonly body: unknown;
  readonly result: Exchange<unknown>;
  /** When it was asked for. */
  readonly moment: Moment;
}

/** Takes note of what a write may have changed. */
export type TellWrite = (context: InventoryContext, write: ApiWrite) => void;

/** Calls an operation, and resolves with whatever openapi.yaml says that it is answered with. */
export async function callApi(
  context: InventoryContext,
  { method, path: template, init }: ApiCall,
  tellWrite?: TellWrite,
): Promise<object> {
  const { transport, cache } = context;
  const { params, body, ...limits } = init;
  const intent = `call ${method} ${template}`;
  const headers = toHeaders(params?.header, intent);
  const route = toRoute(template, params?.path ?? {}, intent);
  const request = {
    intent,
    method,
    ...route,
    path: route.path + toQuery(params?.query ?? {}),
    headers,
    isExpected: isJson,
  };
  if (method === 'GET') return toResult(await transport.exchange(request, limits));
  const write = { ...request, ...(body !== undefined && { body: toJsonBody(body, 'body', intent) }) };
  const moment = cache.moment();
  const sent = await sendWrite(transport, write, { ...limits, idempotencyKey: headers['idempotency-key'] });
  tellWrite?.(context, { ...sent, body, moment });
  return toResult(sent.result);
}

function toHeaders(
  header: Readonly<Record<string, string | undefined>> = {},
  intent: string,
): Record<string, string> {
  const given = Object.entries(header).filter((entry): entry is [string, string] => entry[1] !== undefined);
  try {
    return Object.fromEntries(new Headers(given));
  } catch (cause) {
    throw new ConfigurationError({ intent, argument: 'params.header', rule: 'cannot be sent', cause });
  }
}

/** The types of the client promise what is in the body; whether it is JSON at all is all that is checked here. */
function isJson(body: unknown): body is unknown {
  return body !== undefined;
}

/** An answer that the API describes: success, a problem with a known code, or 304. Everything else is thrown. */
function toResult(result: Exchange<unknown>): object {
  if (result.ok) {
    const {
      body: data,
      answer: { status, headers },
    } = result;
    return { status, headers, data, error: undefined };
  }
  const { answer, error } = result;
  const isDescribed = error instanceof ProblemError;
  if (answer === undefined || (!isDescribed && answer.status !== 304)) throw error;
  const { status, headers } = answer;
  return { status, headers, data: undefined, error: isDescribed ? error.problem : undefined };
}
