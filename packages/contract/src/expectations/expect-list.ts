import type { Answer } from '../client/answer.ts';
import { BrokenPromise } from './broken-promise.ts';
import { expectShape, type Shape } from './expect-shape.ts';
import { expectStatus } from './expect-status.ts';

/** Expects 200 with an array whose members all have the documented shape, and returns them. */
export function expectList<T>(answer: Answer, shape: Shape<T>): T[] {
  expectStatus(answer, 200);
  if (!Array.isArray(answer.body))
    throw new BrokenPromise(`Expected ${answer.request} to be answered with an array.`);
  return answer.body.map((member) => expectShape({ ...answer, body: member }, shape));
}
