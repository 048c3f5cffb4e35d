import type { InventoryContext } from '../inventory-context.ts';
import type { ApiClient, ApiMethod } from './api-types.ts';
import type { AnyInit, ApiCall } from './call-api.ts';

/** Makes a call of the API, whatever it is. */
type Caller = (context: InventoryContext, call: ApiCall) => Promise<object>;

/** Makes the client of the whole API, whose requests go through the manager's own transport. */
export function createApiClient(context: InventoryContext, call: Caller): ApiClient {
  // What openapi.yaml says of an operation is what its answer is taken for.
  function toMethod<Method extends string>(method: Uppercase<Method>): ApiMethod<Method>;
  function toMethod(method: string): unknown {
    return (path: string, init?: AnyInit) => call(context, { method, path, init: init ?? {} });
  }
  return { GET: toMethod('GET'), POST: toMethod('POST'), PATCH: toMethod('PATCH') };
}

/** What a call by path is called in messages. */
export function toApiIntent({ method, path }: ApiCall): string {
  return `call ${method} ${path}`;
}
