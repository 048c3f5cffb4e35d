import type { PlainRequest } from './plain-request.ts';

/** Which web pages may call the API: origins such as `https://shop.example.com`, or `*` for all. */
export interface CorsOptions {
  readonly origins: readonly string[];
}

/** What holds unless something else is given: a page has no token of its own to abuse. */
export const everyOrigin: CorsOptions = { origins: ['*'] };

/** The same, with what this server lets a page send beyond the headers of the API. */
export interface CorsRules extends CorsOptions {
  readonly furtherHeaders?: readonly string[];
}

/** What a page may read of an answer beyond its body and content type. */
const exposedHeaders = [
  'ETag',
  'Link',
  'X-Total-Count',
  'Retry-After',
  'RateLimit',
  'RateLimit-Policy',
  'Idempotent-Replayed',
  'X-Request-Id',
  'WWW-Authenticate',
  'Allow',
].join(', ');

/** What a page may send; named one by one, since `*` would not cover Authorization. */
const allowedHeaders = [
  'Authorization',
  'Content-Type',
  'Idempotency-Key',
  'If-Match',
  'If-None-Match',
  'Last-Event-ID',
  'X-Adjustment-ID',
  'X-Request-Id',
  'X-Require-Confirmation',
  'X-Confirmation-Token',
];

/** The headers that let a page of this origin read the answer; none when it may not, or is no page. */
export function corsHeaders({ origins }: CorsOptions, origin: string | null): Record<string, string> {
  if (origin === null) return {};
  const allowed = origins.includes('*') ? '*' : origins.includes(origin) ? origin : undefined;
  if (allowed === undefined) return { vary: 'Origin' };
  return {
    'access-control-allow-origin': allowed,
    'access-control-expose-headers': exposedHeaders,
    vary: 'Origin',
  };
}

/**
 * Whether the page that opens a WebSocket may call, for no browser asks in its place (RFC 6455, section 10.2). What sends no
 * `Origin` is no page. A page of this server is known by its host alone: TLS may end before the server.
 */
export function mayConnect({ origins }: CorsOptions, request: PlainRequest): boolean {
  const origin = request.header('origin');
  if (origin === null || origins.includes('*') || origins.includes(origin)) return true;
  return origin.replace(/^https?:\/\//, '') === new URL(request.origin).host;
}

/** Whether a browser asks, on behalf of a page, if the page may send a request. */
export function isPreflight(request: PlainRequest): boolean {
  return request.method === 'OPTIONS' && request.header('access-control-request-method') !== null;
}

/** What the answer to a preflight adds; browsers keep it for ten minutes. */
export function preflightHeaders(allow: string, { furtherHeaders = [] }: CorsRules): Record<string, string> {
  return {
    'access-control-allow-methods': allow,
    'access-control-allow-headers': [...allowedHeaders, ...furtherHeaders].join(', '),
    'access-control-max-age': '600',
  };
}
