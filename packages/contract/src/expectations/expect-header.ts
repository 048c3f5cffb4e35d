import type { Answer } from '../client/answer.ts';
import { BrokenPromise } from './broken-promise.ts';

/** Expects a header of an answer; `null` expects that it is absent. */
export function expectHeader(answer: Answer, name: string, expected: string | null): void {
  const actual = answer.headers.get(name);
  if (actual === expected) return;
  const wanted = expected === null ? 'to be absent' : `to be ${expected}`;
  throw new BrokenPromise(
    `Expected the header ${name} of ${answer.request} ${wanted}, got ${actual ?? 'none'} (status ${answer.status}).`,
  );
}
