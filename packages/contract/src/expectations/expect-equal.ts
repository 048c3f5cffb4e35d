import { BrokenPromise } from './broken-promise.ts';
import { isSameJson } from './is-same-json.ts';

/** Expects one JSON value; `subject` names it in the message. */
export function expectEqual(subject: string, actual: unknown, expected: unknown): void {
  if (isSameJson(actual, expected)) return;
  throw new BrokenPromise(
    `Expected ${subject} to be ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}.`,
  );
}
