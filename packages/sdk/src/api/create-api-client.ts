import type { paths } from '@onhand/spec';
import createClient, { type Client } from 'openapi-fetch';
import { toPathSegment } from '../arguments/to-path-segment.ts';
import { ConfigurationError } from '../errors/configuration-error.ts';
import type { InventoryContext } from '../inventory-context.ts';
import { answerRequest } from './answer-request.ts';

/** The typed client of every operation in the API. */
export type ApiClient = Client<paths>;

/** Makes an openapi-fetch client whose requests go through the manager's own transport. */
export function createApiClient(context: InventoryContext): ApiClient {
  const client = createClient<paths>({
    baseUrl: context.transport.baseUrl,
    fetch: (request) => answerRequest(context, request),
    pathSerializer: fillPath,
  });
  return withTypedErrors(client);
}

function fillPath(template: string, parameters: Record<string, unknown>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) =>
    toPathSegment(parameters[name], name, `call ${template}`),
  );
}

/** Arguments that no request can be made of, such as a line break in a header, fail inside the client with a TypeError. */
function withTypedErrors(client: ApiClient): ApiClient {
  return new Proxy(client, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name);
      if (typeof member !== 'function') return member;
      return (...parameters: unknown[]) => {
        const result: unknown = Reflect.apply(member, target, parameters);
        return result instanceof Promise ? result.catch(rethrowTyped) : result;
      };
    },
  });
}

function rethrowTyped(cause: unknown): never {
  if (!(cause instanceof TypeError)) throw cause;
  throw new ConfigurationError({
    intent: 'call the API',
    argument: 'init',
    rule: 'cannot be made into a request',
    cause,
  });
}
