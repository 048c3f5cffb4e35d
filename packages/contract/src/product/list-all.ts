import type { Send } from '../client/call.ts';
import { nextPage } from '../client/next-page.ts';
import { BrokenPromise } from '../expectations/broken-promise.ts';
import { expectList } from '../expectations/expect-list.ts';
import type { Shape } from '../expectations/expect-shape.ts';

/** A list that links to itself must not keep the check for ever. */
const mostPages = 1_000;

/** Every member of a list, over all its pages: a product that was checked often has more holds than one page. */
export function listAll<T>(send: Send, first: string, shape: Shape<T>): Promise<T[]> {
  return listUpTo(Number.POSITIVE_INFINITY, { send, first, shape });
}

/** Where a list is, and what its members look like. */
interface List<T> {
  readonly send: Send;
  readonly first: string;
  readonly shape: Shape<T>;
}

/** The first members of a list, so many where there are. A server may have shorter pages than it is asked for. */
export async function listUpTo<T>(most: number, { send, first, shape }: List<T>): Promise<T[]> {
  const all: T[] = [];
  let target: string | undefined = first;
  for (let page = 0; page < mostPages && target !== undefined && all.length < most; page++) {
    const answer = await send({ target });
    all.push(...expectList(answer, shape));
    target = nextPage(answer);
  }
  if (target === undefined || all.length >= most) return all;
  throw new BrokenPromise(`The list ${first} has more than ${mostPages} pages, or its links go round.`);
}
