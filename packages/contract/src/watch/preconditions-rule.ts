import { membersOf, parseJson } from './parse-json.ts';
import { createRecent } from './recent.ts';
import type { Finding, Rule, WatchedExchange } from './watched-exchange.ts';

/** `If-Match`: that the server honours it, and that clients use it where they need it. */
export function createPreconditionsRule(): Rule {
  // Who has read which product, so that an absolute change of theirs is likely computed from what they read.
  const readers = createRecent<true>(10_000);
  return (exchange) => {
    const { method, path, actor } = exchange;
    const reader = `${actor} ${path.replace(/\/inventory$/, '')}`;
    if (method === 'GET' && /^\/products\/[^/]+(\/inventory)?$/.test(path)) readers.set(reader, true);
    if (method !== 'PATCH' || exchange.answer === undefined) return [];
    return [...judgeServer(exchange), ...(readers.has(reader) ? judgeClient(exchange) : [])];
  };
}

function judgeServer({ headers, answer }: WatchedExchange): Finding[] {
  const [, named] = /^"inv-(\d+)"$/.exec(headers.get('if-match') ?? '') ?? [];
  if (named === undefined || answer?.status !== 200 || answer.headers.has('idempotent-replayed')) return [];
  const { version } = membersOf(parseJson(answer.text));
  if (typeof version !== 'number' || version === Number(named) + 1) return [];
  const sentence = `If-Match named version ${named}, and the change was accepted as version ${version}; it has to be refused with 412.`;
  return [{ side: 'server', rule: 'stale-accepted', sentence }];
}

function judgeClient({ headers, body }: WatchedExchange): Finding[] {
  const { operation = 'set', stock } = membersOf(parseJson(body));
  if (operation !== 'set' || typeof stock !== 'number' || headers.has('if-match')) return [];
  const sentence =
    'A stock is set without If-Match by somebody who has read it before: a change in between would be lost. Send increment or decrement, or the ETag.';
  return [{ side: 'client', rule: 'read-modify-write', sentence }];
}
