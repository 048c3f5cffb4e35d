import type { Send } from '../client/call.ts';
import { nextPage } from '../client/next-page.ts';
import { BrokenPromise } from '../expectations/broken-promise.ts';
import { expectList } from '../expectations/expect-list.ts';
import type { Shape } from '../expectations/expect-shape.ts';

/** A list that links to itself must not keep the check for ever. */
const mostPages = 1_000;

/** Every member of a list, over all its pages: a product that was checked often has more holds than one page. */
export async function listAll<T>(send: Send, first: string, shape: Shape<T>): Promise<T[]> {
  const all: T[] = [];
  let target: string | undefined = first;
  for (let page = 0; page < mostPages && target !== undefined; page++) {
    const answer = await send({ target });
    all.push(...expectList(answer, shape));
    target = nextPage(answer);
  }
  if (target === undefined) return all;
  throw new BrokenPromise(`The list ${first} has more than ${mostPages} pages, or its links go round.`);
}
