import type { InventoryUpdate } from '@onhand/spec';
import type { Answer } from '../client/answer.ts';
import { isSameJson } from '../expectations/is-same-json.ts';
import { expectedResult } from './expected-result.ts';
import { predictChange } from './predict-change.ts';
import type { ProductState } from './product-state.ts';

/** A change that was sent while others were, and its answer. */
export interface ConcurrentChange {
  readonly change: InventoryUpdate;
  readonly answer: Answer;
}

/**
 * Looks for an order of simultaneous changes, one after another, that gives all the answers that were given.
 *
 * No search is needed: the versions in the answers say the order of the accepted changes, and a refused one changes
 * nothing, so it may stand anywhere between them.
 *
 * @returns `undefined` when there is one, otherwise the sentence that says which answer fits nowhere.
 */
export function explainByOneOrder(
  start: ProductState,
  changes: readonly ConcurrentChange[],
): string | undefined {
  const states = [start];
  const accepted = changes.filter(({ answer }) => answer.status === 200).sort(byVersion);
  for (const { change, answer } of accepted) {
    const before = states.at(-1) ?? start;
    const prediction = predictChange(before, change);
    if (!prediction.ok)
      return `${describe(change)} was accepted where it had to be refused (${prediction.code}).`;
    const expected = expectedResult({ request: { body: change }, before, after: prediction.after });
    const wrong = Object.entries(expected).find(
      ([name, value]) => !isSameJson(memberOf(answer, name), value),
    );
    if (wrong !== undefined) {
      const [name, value] = wrong;
      return `After ${states.length - 1} accepted changes, the answer to ${describe(change)} had to say ${name} ${value}, got ${memberOf(answer, name)}.`;
    }
    states.push(prediction.after);
  }
  const unexplained = changes.find((one) => one.answer.status !== 200 && !isRefusedSomewhere(states, one));
  if (unexplained === undefined) return undefined;
  const { change, answer } = unexplained;
  return `${describe(change)} was refused (${answer.status} ${memberOf(answer, 'code')}), but at no moment did a rule refuse it so.`;
}

function isRefusedSomewhere(states: readonly ProductState[], { change, answer }: ConcurrentChange): boolean {
  return states.some((state) => {
    const prediction = predictChange(state, change);
    return !prediction.ok && prediction.code === memberOf(answer, 'code');
  });
}

const byVersion = (left: ConcurrentChange, right: ConcurrentChange) =>
  Number(memberOf(left.answer, 'version')) - Number(memberOf(right.answer, 'version'));

function memberOf({ body }: Answer, name: string): unknown {
  return typeof body === 'object' && body !== null ? new Map(Object.entries(body)).get(name) : undefined;
}

const describe = (change: InventoryUpdate) => `PATCH ${JSON.stringify(change)}`;
