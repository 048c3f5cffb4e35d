import { BrokenPromise } from '../expectations/broken-promise.ts';
import type { Answer } from './answer.ts';

/**
 * The address of the next page as the answer's `Link` names it (RFC 8288), or `undefined` on the last page.
 *
 * @throws BrokenPromise when the link leaves the server: a token must not follow it there.
 */
export function nextPage(answer: Answer): string | undefined {
  const link = answer.headers.get('link');
  const target = link?.match(/<([^>]*)>\s*;[^,]*\brel="?next"?/)?.[1];
  if (target === undefined) return undefined;
  const next = URL.canParse(target, answer.url) ? new URL(target, answer.url) : undefined;
  if (next?.origin !== new URL(answer.url).origin) {
    throw new BrokenPromise(
      `The Link of ${answer.request} does not lead to a page of this server: ${target}`,
    );
  }
  return next.href;
}
