import { operations } from '@onhand/spec';
import { decodeSegment } from './match-operation.ts';
import type { PlainRequest } from './plain-request.ts';

/** The documented path of a WebSocket, for one product. */
const documentedPath = /^\/inventory\/([^/]+)$/;

const streamPath = operations.openRealtimeStream.path;

/** Whether a WebSocket leads to a stream there. */
export function isStreamPath(pathname: string, basePath: string): boolean {
  if (!pathname.startsWith(`${basePath}/`)) return false;
  const path = pathname.slice(basePath.length);
  return path === streamPath || documentedPath.test(path);
}

/**
 * The request for a stream that a request over a WebSocket stands for; `undefined` where none begins. Paths below
 * `/inventory` that lead to something else without an upgrade do not with one.
 */
export function toStreamRequest(request: PlainRequest, basePath: string): PlainRequest | undefined {
  if (request.method !== 'GET' || !isStreamPath(request.pathname, basePath)) return undefined;
  const path = request.pathname.slice(basePath.length);
  if (path === streamPath) return request;
  const [, productId = ''] = documentedPath.exec(path) ?? [];
  const named = encodeURIComponent(decodeSegment(productId));
  const search = `?product_id=${named}${request.search.replace(/^\?/, '&')}`;
  return withTarget(request, { pathname: basePath + streamPath, search });
}

/** Named one by one: a request of a door may be of a class, whose methods are not copied. */
function withTarget(
  request: PlainRequest,
  { pathname, search }: Pick<PlainRequest, 'pathname' | 'search'>,
): PlainRequest {
  return {
    method: request.method,
    origin: request.origin,
    pathname,
    search,
    ip: request.ip,
    header: (name) => request.header(name),
    readBody: () => request.readBody(),
  };
}
