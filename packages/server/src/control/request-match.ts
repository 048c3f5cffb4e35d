import { type OperationId, operations } from '@onhand/spec';
import * as z from 'zod/mini';
import { matchOperation } from '../http/match-operation.ts';
import type { PlainRequest } from '../http/plain-request.ts';

/** Which requests are meant: those for which everything that is given is true. An empty match means all. */
export interface RequestMatch {
  /** Such as `PATCH`. */
  readonly method?: string;
  /** Below the base path; `*` stands for one segment, `**` for any number: `/products/**`. */
  readonly path?: string;
  /** The `operationId` of openapi.yaml, such as `updateInventory`. */
  readonly operation?: OperationId;
  readonly productId?: string;
}

/** What can be told of a request from its first line. */
export interface RequestFacts {
  readonly method: string;
  /** Below the base path; the whole path for one that is not there. */
  readonly path: string;
  /** With its `?`, or empty. */
  readonly query: string;
  /** `null` where there is no such operation. */
  readonly operation: OperationId | null;
  /** `null` where the path names no product. */
  readonly productId: string | null;
}

export const operationIds = Object.keys(operations) as OperationId[];

/** Accepts the members of a `RequestMatch`. */
export const requestMatchShape = {
  method: z.exactOptional(z.string().check(z.regex(/^[A-Z]+$/, { error: 'must be a method such as PATCH' }))),
  path: z.exactOptional(z.string().check(z.startsWith('/', { error: 'must begin with /' }))),
  operation: z.exactOptional(z.enum(operationIds)),
  productId: z.exactOptional(z.string()),
};

export const requestMatchSchema: z.ZodMiniType<RequestMatch> = z.strictObject(requestMatchShape);

/** Reads a request's first line as the handler will. */
export function describeRequest({ method, pathname, search }: PlainRequest, basePath: string): RequestFacts {
  const isBelow = pathname.startsWith(`${basePath}/`);
  const path = isBelow ? pathname.slice(basePath.length) : pathname;
  const match = isBelow ? matchOperation(method, path) : undefined;
  const known = match?.found === 'operation' ? match : undefined;
  return {
    method,
    path,
    query: hideTicket(search),
    operation: known?.operationId ?? null,
    productId: known?.params.productId ?? null,
  };
}

/** A ticket stands for a token, and no token is written down. */
function hideTicket(search: string): string {
  return search.replace(/([?&]ticket=)[^&]*/, '$1…');
}

/** Whether a request is one of those that are meant. */
export function compileMatch(match: RequestMatch): (facts: RequestFacts) => boolean {
  const { method, operation, productId } = match;
  const path = match.path === undefined ? undefined : compileGlob(match.path);
  return (facts) =>
    (method === undefined || method === facts.method) &&
    (operation === undefined || operation === facts.operation) &&
    (productId === undefined || productId === facts.productId) &&
    (path === undefined || path.test(facts.path));
}

function compileGlob(glob: string): RegExp {
  const pattern = glob
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replace(/\*+/g, (stars) => (stars === '*' ? '[^/]*' : '.*'));
  return new RegExp(`^${pattern}$`);
}
