import type { Answer } from '../client/answer.ts';
import { BrokenPromise } from './broken-promise.ts';

/** Expects the status of an answer. */
export function expectStatus(answer: Answer, status: number): void {
  if (answer.status === status) return;
  throw new BrokenPromise(`Expected ${answer.request} to be answered with ${status}, got ${answer.status}.`);
}
