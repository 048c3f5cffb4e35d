import type { Answer } from '../client/answer.ts';
import { BrokenPromise } from './broken-promise.ts';

/** Expects the status of an answer. */
export function expectStatus(answer: Answer, status: number): void {
  if (answer.status === status) return;
  const got = `${answer.status}${hintAtServerError(answer)}`;
  throw new BrokenPromise(`Expected ${answer.request} to be answered with ${status}, got ${got}.`);
}

/** A server error is a broken promise of its own; whoever meets one elsewhere should look there first. */
export function hintAtServerError({ status }: Answer): string {
  return status >= 500 ? ', a server error: see every-answer/no-server-error' : '';
}
