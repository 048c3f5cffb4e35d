import { BrokenPromise } from './broken-promise.ts';
import { findDifferences } from './find-differences.ts';
import { isSameJson } from './is-same-json.ts';

/** Longer values are not shown whole: nobody finds the one member that differs in two of them. */
const longestShown = 160;
const mostShown = 5;

/** Expects one JSON value; `subject` names it in the message. */
export function expectEqual(subject: string, actual: unknown, expected: unknown): void {
  if (isSameJson(actual, expected)) return;
  throw new BrokenPromise(`Expected ${subject} ${describe(actual, expected)}.`);
}

function describe(actual: unknown, expected: unknown): string {
  const [got, wanted] = [toShown(actual), toShown(expected)];
  const differences = got.length + wanted.length > longestShown ? findDifferences(actual, expected) : [];
  const inside = differences.filter(({ path }) => path !== '');
  if (inside.length === 0) return `to be ${wanted}, got ${got}`;
  const shown = inside
    .slice(0, mostShown)
    .map((one) => `${one.path} ${toShown(one.expected)}, got ${toShown(one.actual)}`);
  const more = inside.length > mostShown ? [`and ${inside.length - mostShown} more`] : [];
  return `to have ${[...shown, ...more].join('; ')}`;
}

const toShown = (value: unknown) => JSON.stringify(value) ?? 'nothing';
