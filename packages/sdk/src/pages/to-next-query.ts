import { UnexpectedResponseError } from '../errors/unexpected-response-error.ts';
import type { RawAnswer } from '../transport/api-request.ts';
import { parseNextLink } from './parse-next-link.ts';

/**
 * The query of the next page, with its `?`, or `undefined` on the last page.
 *
 * Only the query of the link is used: the list stays where it is, so a link cannot send the token to another place, and a
 * server behind a proxy may write its own path.
 */
export function toNextQuery({ status, headers }: RawAnswer, intent: string): string | undefined {
  const target = parseNextLink(headers.get('link'));
  if (target === undefined) return undefined;
  const [address = ''] = target.split('#');
  const query = address.indexOf('?');
  if (query >= 0 && query < address.length - 1) return address.slice(query);
  throw new UnexpectedResponseError({
    intent,
    outcome: 'not-applied',
    status,
    retryable: false,
    reason: 'the link to the next page has no query',
    advice: 'Check whether a proxy changes the Link header.',
  });
}
